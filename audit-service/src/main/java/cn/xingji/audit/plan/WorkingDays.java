package cn.xingji.audit.plan;

import cn.xingji.rules.calendar.WorkingCalendar;
import java.time.LocalDate;

/** On which days a client works. */
public enum WorkingDays {
    /** As the State Council arranges: make-up days are worked, holidays are not. */
    WORKING_CALENDAR,
    /** Every day of the year, as many service centres do. */
    EVERY_DAY;

    boolean include(LocalDate day, WorkingCalendar calendar) {
        return switch (this) {
            case WORKING_CALENDAR -> calendar.isWorkingDay(day);
            case EVERY_DAY -> true;
        };
    }
}
