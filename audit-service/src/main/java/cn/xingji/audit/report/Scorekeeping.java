package cn.xingji.audit.report;

import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.usecase.UseCase;

/** Keeps what scoring-service tells of the audits' score sheets. */
@UseCase
public class Scorekeeping {
    private final ScoredSheets sheets;

    Scorekeeping(ScoredSheets sheets) {
        this.sheets = sheets;
    }

    /** One that is known is left as it is. */
    public void opened(ScoreSheetOpened opened) {
        if (sheets.findByIdOptional(opened.auditId().value()).isEmpty()) {
            sheets.persist(new ScoredSheet(opened.auditId(), opened.sheetId(), opened.schemeVersion()));
        }
    }

    public void completed(ScoreSheetCompleted completed) {
        sheets.of(completed.auditId().value()).complete(SheetResult.of(completed));
    }

    public void reopened(ScoreSheetReopened reopened) {
        sheets.of(reopened.auditId().value()).reopen();
    }
}
