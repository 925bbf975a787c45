package cn.xingji.surveillance.plan;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.deadline.DeadlineKind;

/** A surveillance window opens by itself on its first day (R5.6.1). */
abstract class WindowOpens implements DeadlineHandler {
    private final Surveillance surveillance;
    private final AuditKind window;

    WindowOpens(Surveillance surveillance, AuditKind window) {
        this.surveillance = surveillance;
        this.window = window;
    }

    static DeadlineKind kindOf(AuditKind window) {
        return switch (window) {
            case SURVEILLANCE_1 -> DeadlineKind.FIRST_SURVEILLANCE_OPENS;
            case SURVEILLANCE_2 -> DeadlineKind.SECOND_SURVEILLANCE_OPENS;
            case INITIAL, RECERTIFICATION, SPECIAL ->
                throw new IllegalArgumentException("No surveillance window is for audits of kind " + window);
        };
    }

    @Override
    public DeadlineKind kind() {
        return kindOf(window);
    }

    @Override
    public void fired(Deadline deadline) {
        surveillance.open(deadline.subject(), window);
    }
}
