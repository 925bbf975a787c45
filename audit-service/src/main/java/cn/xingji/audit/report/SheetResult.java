package cn.xingji.audit.report;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.SectionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a completed score sheet came to.
 *
 * @param total points out of 100, exact
 * @param grade empty below the lowest (R6-grades)
 */
record SheetResult(String schemeVersion, BigDecimal total, Optional<Coded<Grade>> grade, List<SectionScore> sections) {
    SheetResult {
        sections = List.copyOf(sections);
    }

    static SheetResult of(ScoreSheetCompleted completed) {
        return new SheetResult(completed.schemeVersion(), completed.total(), completed.grade(), completed.sections());
    }
}
