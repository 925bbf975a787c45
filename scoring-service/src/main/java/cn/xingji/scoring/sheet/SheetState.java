package cn.xingji.scoring.sheet;

import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_ITEMS;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.rules.people.Role.SYSTEM;
import static cn.xingji.scoring.sheet.SheetAct.CLOSE;
import static cn.xingji.scoring.sheet.SheetAct.COMPLETE;
import static cn.xingji.scoring.sheet.SheetAct.LOCK;
import static cn.xingji.scoring.sheet.SheetAct.REOPEN;
import static cn.xingji.scoring.sheet.SheetAct.SCORE;

import cn.xingji.rules.Lifecycle;
import cn.xingji.rules.people.Audience;

/** The states of a score sheet. */
public enum SheetState {
    OPEN,
    COMPLETED,
    /** The report that rests on it was issued. */
    LOCKED,
    /** The audit was terminated: its points stay on record and make no grade. */
    CLOSED;

    public static final Lifecycle<SheetState, SheetAct> LIFECYCLE = Lifecycle.table(
            row(SCORE, AUDITOR, in(OPEN), OPEN, R6_ITEMS),
            row(COMPLETE, AUDITOR, in(OPEN), COMPLETED, R6_ITEMS),
            row(REOPEN, AUDITOR, in(COMPLETED), OPEN, R6_ITEMS),
            row(LOCK, SYSTEM, in(COMPLETED), LOCKED, R5_3_3_5),
            row(CLOSE, SYSTEM, in(OPEN, COMPLETED), CLOSED, RA6_1_B));

    /** Until the report is issued, points and their reasons are the team's to change. */
    Audience audience() {
        return this == LOCKED ? Audience.CLIENT : Audience.BODY;
    }
}
