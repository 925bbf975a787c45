package cn.xingji.audit.report;

import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.service.usecase.UseCase;

/** Keeps what scoring-service tells of the audits' score sheets. */
@UseCase
public class Scorekeeping {
    private final ScoredSheets sheets;

    Scorekeeping(ScoredSheets sheets) {
        this.sheets = sheets;
    }

    public void opened(ScoreSheetOpened event) {
        sheets.persist(new ScoredSheet(event));
    }

    public void completed(ScoreSheetCompleted event) {
        sheets.of(event.auditId()).complete(event);
    }

    public void reopened(ScoreSheetReopened event) {
        sheets.of(event.auditId()).reopen();
    }
}
