package cn.xingji.surveillance.plan;

import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.people.Role.SYSTEM;
import static cn.xingji.surveillance.plan.WindowAct.CLOSE;
import static cn.xingji.surveillance.plan.WindowAct.COMPLETE;
import static cn.xingji.surveillance.plan.WindowAct.OPEN;

import cn.xingji.rules.Lifecycle;

/** The states of a surveillance window; it opens and turns overdue by itself (R5.6.1). */
public enum WindowState {
    PLANNED,
    DUE,
    OVERDUE,
    COMPLETED;

    public static final Lifecycle<WindowState, WindowAct> LIFECYCLE = Lifecycle.table(
            row(OPEN, SYSTEM, in(PLANNED), DUE, R5_6_1),
            row(CLOSE, SYSTEM, in(PLANNED, DUE), OVERDUE, R5_6_1),
            row(COMPLETE, SYSTEM, in(PLANNED, DUE, OVERDUE), COMPLETED, R5_6_1));
}
