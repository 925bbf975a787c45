package cn.xingji.events;

import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What scoring-service tells. */
public sealed interface ScoringEvent extends Event {

    record ScoreSheetOpened(CaseId caseId, AuditId auditId, ScoreSheetId sheetId, String schemeVersion)
            implements ScoringEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * All items are scored (R6-items).
     *
     * @param total points out of 100, exact (Q12)
     * @param grade empty below the lowest grade: not certifiable (R6-grades)
     */
    record ScoreSheetCompleted(
            CaseId caseId,
            AuditId auditId,
            ScoreSheetId sheetId,
            String schemeVersion,
            BigDecimal total,
            Optional<Coded<Grade>> grade,
            List<SectionScore> sections)
            implements ScoringEvent {
        public ScoreSheetCompleted {
            sections = List.copyOf(sections);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record ScoreSheetReopened(CaseId caseId, AuditId auditId, ScoreSheetId sheetId) implements ScoringEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }
}
