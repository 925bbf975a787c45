package cn.xingji.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What scoring-service tells. */
public sealed interface ScoringEvent extends Event {

    record ScoreSheetOpened(UUID caseId, UUID auditId, UUID sheetId, String schemeVersion) implements ScoringEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /**
     * All items are scored (R6-items).
     *
     * @param total points out of 100, exact (Q12)
     * @param grade empty below the lowest grade: not certifiable (R6-grades)
     */
    record ScoreSheetCompleted(
            UUID caseId,
            UUID auditId,
            UUID sheetId,
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
            return caseId;
        }
    }

    record ScoreSheetReopened(UUID caseId, UUID auditId, UUID sheetId, String reason) implements ScoringEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }
}
