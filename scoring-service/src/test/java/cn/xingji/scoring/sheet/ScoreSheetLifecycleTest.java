package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.scoring.sheet.AScoreSheet.EVIDENCE;
import static cn.xingji.scoring.sheet.AScoreSheet.LEADER;
import static cn.xingji.scoring.sheet.AScoreSheet.MEMBER;
import static cn.xingji.scoring.sheet.AScoreSheet.aSheet;
import static cn.xingji.scoring.sheet.AScoreSheet.points;
import static cn.xingji.scoring.sheet.SheetAct.CLOSE;
import static cn.xingji.scoring.sheet.SheetAct.COMPLETE;
import static cn.xingji.scoring.sheet.SheetAct.LOCK;
import static cn.xingji.scoring.sheet.SheetAct.REOPEN;
import static cn.xingji.scoring.sheet.SheetAct.SCORE;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.math.BigDecimal;
import java.util.List;

@Rule(R4_CHAIN)
class ScoreSheetLifecycleTest extends LifecycleContract<ScoreSheet, SheetState, SheetAct> {
    ScoreSheetLifecycleTest() {
        super(SheetState.LIFECYCLE, SheetState.class, SheetAct.class);
    }

    @Override
    protected ScoreSheet in(SheetState state) {
        return aSheet().in(state);
    }

    @Override
    protected SheetState state(ScoreSheet sheet) {
        return sheet.state();
    }

    @Override
    protected List<Asked<ScoreSheet, SheetAct>> rightly() {
        return List.of(
                asked(SCORE, it -> it.score(points("a1", BigDecimal.ZERO), List.of(EVIDENCE))),
                asked(COMPLETE, it -> it.complete(LEADER)),
                asked(REOPEN, it -> it.reopen(LEADER, "漏看一份回访记录")),
                asked(LOCK, ScoreSheet::lock),
                asked(CLOSE, ScoreSheet::close));
    }

    @Override
    protected List<Asked<ScoreSheet, SheetAct>> wrongly() {
        return List.of(
                asked(SCORE, "too high", it -> it.score(points("a1", BigDecimal.TEN), List.of(EVIDENCE))),
                asked(SCORE, "without evidence", it -> it.score(points("a1", BigDecimal.ZERO), List.of())),
                asked(COMPLETE, "by a member", it -> it.complete(MEMBER)),
                asked(REOPEN, "for no reason", it -> it.reopen(LEADER, " ")));
    }
}
