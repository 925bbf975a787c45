package cn.xingji.scoring.sheet;

import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a score sheet. */
public enum SheetState {
    OPEN,
    COMPLETED,
    /** The report that rests on it was issued. */
    LOCKED;

    public static final Lifecycle<SheetState, SheetAct> LIFECYCLE = Lifecycle.<SheetState, SheetAct>table()
            .on(SheetAct.SCORE)
            .by(AUDITOR)
            .from(OPEN)
            .to(OPEN)
            .rule("R6-items")
            .on(SheetAct.COMPLETE)
            .by(AUDITOR)
            .from(OPEN)
            .to(COMPLETED)
            .rule("R6-items")
            .on(SheetAct.REOPEN)
            .by(AUDITOR)
            .from(COMPLETED)
            .to(OPEN)
            .rule("R6-items")
            .on(SheetAct.LOCK)
            .by(SYSTEM)
            .from(COMPLETED)
            .to(LOCKED)
            .rule("R5.3.3.5")
            .build();
}
