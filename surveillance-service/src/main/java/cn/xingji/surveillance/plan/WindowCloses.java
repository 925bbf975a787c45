package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;

/** A surveillance window whose last day has gone by turns overdue by itself (R5.6.1). */
abstract class WindowCloses implements DeadlineHandler {
    private final Surveillance surveillance;
    private final AuditKind window;

    WindowCloses(Surveillance surveillance, AuditKind window) {
        this.surveillance = surveillance;
        this.window = window;
    }

    static String kindOf(AuditKind window) {
        return "surveillance-closes-" + window;
    }

    @Override
    public String kind() {
        return kindOf(window);
    }

    @Override
    public void fired(Deadline deadline) {
        surveillance.close(deadline.subject(), window);
    }
}
