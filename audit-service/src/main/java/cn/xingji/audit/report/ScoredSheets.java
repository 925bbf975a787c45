package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class ScoredSheets implements PanacheRepositoryBase<ScoredSheet, UUID> {

    /** One that is known is left as it is. */
    public void opened(ScoreSheetOpened opened) {
        if (findByIdOptional(opened.auditId()).isEmpty()) {
            persist(new ScoredSheet(opened.auditId(), opened.sheetId(), opened.schemeVersion()));
        }
    }

    public void completed(ScoreSheetCompleted completed) {
        of(completed.auditId()).complete(SheetResult.of(completed));
    }

    public void reopened(ScoreSheetReopened reopened) {
        of(reopened.auditId()).reopen();
    }

    /**
     * The sheet that a report builds on.
     *
     * @throws Refused while there is none, or not every item is scored
     */
    ScoredSheet completed(UUID auditId) {
        return findByIdOptional(auditId)
                .filter(ScoredSheet::isCompleted)
                .orElseThrow(() -> Refused.outOfOrder(R6_ITEMS, "report.sheet-not-completed"));
    }

    private ScoredSheet of(UUID auditId) {
        return findByIdOptional(auditId)
                .orElseThrow(() -> new IllegalStateException("No score sheet was opened for audit " + auditId));
    }
}
