package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;

/** A surveillance window opens by itself on its first day (R5.6.1). */
abstract class WindowOpens implements DeadlineHandler {
    private final Surveillance surveillance;
    private final AuditKind window;

    WindowOpens(Surveillance surveillance, AuditKind window) {
        this.surveillance = surveillance;
        this.window = window;
    }

    static String kindOf(AuditKind window) {
        return "surveillance-opens-" + window;
    }

    @Override
    public String kind() {
        return kindOf(window);
    }

    @Override
    public void fired(Deadline deadline) {
        surveillance.open(deadline.subject(), window);
    }
}
