package cn.xingji.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts days by the Civil Code and China's working calendar, with its make-up working days. */
public final class WorkingCalendar {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<Integer, CalendarYear> years;

    public WorkingCalendar(Collection<CalendarYear> years) {
        this.years = years.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity()));
    }

    public boolean isPublicHoliday(LocalDate day) {
        var year = years.get(day.getYear());
        return year != null && year.holidays().contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        var year = years.get(day.getYear());
        var madeUp = year != null && year.makeUpDays().contains(day);
        return madeUp || (!isPublicHoliday(day) && !WEEKEND.contains(day.getDayOfWeek()));
    }

    /**
     * The last day of a span that an event starts. The day of the event is not counted (Civil Code art. 201); months
     * end on the matching day, or on the month's last (art. 202); a last day that is a public holiday rolls on (art.
     * 203).
     */
    public LocalDate lastDay(LocalDate event, Span span) {
        var end = switch (span) {
            case Span.Months months -> event.plusMonths(months.amount());
            case Span.Days days -> event.plusDays(days.amount());
            case Span.WorkingDays days -> workingDaysAfter(event, days.amount());
        };
        return span.rolls() ? rolled(end) : end;
    }

    /** The version of the arrangement that a day's year was counted by; {@code none} where no year was published. */
    public String versionFor(LocalDate day) {
        var year = years.get(day.getYear());
        return year == null ? "none" : year.version();
    }

    private LocalDate workingDaysAfter(LocalDate event, int amount) {
        var day = event;
        for (var counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private LocalDate rolled(LocalDate end) {
        var day = end;
        while (isPublicHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
