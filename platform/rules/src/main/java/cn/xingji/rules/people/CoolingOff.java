package cn.xingji.rules.people;

import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import java.time.LocalDate;

/** How long a tie that has ended still keeps a person off a client's cases (R5.3.1.3, GB/T 27021.1). */
public record CoolingOff(Span span, WorkingCalendar calendar) {

    /** Whether this tie still counts on a day: it lasts, or it ended within the span. */
    boolean covers(ClientTie tie, LocalDate day) {
        return tie.endedOn()
                .map(ended -> !day.isAfter(calendar.lastDay(ended, span)))
                .orElse(true);
    }
}
