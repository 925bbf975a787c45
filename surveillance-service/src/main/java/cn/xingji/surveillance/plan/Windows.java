package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import java.time.LocalDate;

/** Counts windows from the end of the audit before: nine to twelve months after it (R5.6.1). */
record Windows(WorkingCalendar calendar, Span opens, Span closes) {

    /** @param provisional whether the audit before is still to come, so that its end is only assumed */
    Window after(AuditKind kind, LocalDate auditEndedOn, boolean provisional) {
        return Window.planned(
                kind,
                calendar.lastDay(auditEndedOn, opens),
                calendar.lastDay(auditEndedOn, closes),
                provisional,
                "%s + %s … %s".formatted(auditEndedOn, opens, closes));
    }
}
