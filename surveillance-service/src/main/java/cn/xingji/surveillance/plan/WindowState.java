package cn.xingji.surveillance.plan;

import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a surveillance window; it opens and turns overdue by itself (R5.6.1). */
public enum WindowState {
    PLANNED,
    DUE,
    OVERDUE,
    COMPLETED;

    private static final String RULE = "R5.6.1";

    public static final Lifecycle<WindowState, WindowAct> LIFECYCLE = Lifecycle.<WindowState, WindowAct>table()
            .on(WindowAct.OPEN)
            .by(SYSTEM)
            .from(PLANNED)
            .to(DUE)
            .rule(RULE)
            .on(WindowAct.CLOSE)
            .by(SYSTEM)
            .from(PLANNED, DUE)
            .to(OVERDUE)
            .rule(RULE)
            .on(WindowAct.COMPLETE)
            .by(SYSTEM)
            .from(PLANNED, DUE, OVERDUE)
            .to(COMPLETED)
            .rule(RULE)
            .build();
}
