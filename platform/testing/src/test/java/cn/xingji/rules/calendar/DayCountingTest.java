package cn.xingji.rules.calendar;

import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_6_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What holds for every event, every span and every arrangement of holidays and make-up days. */
@Rule({R5_2_1_10D, R5_2_1_5D, R5_6_1})
class DayCountingTest {
    private static final int FIRST = 2023;
    private static final int YEARS = 6;

    @Property
    void calendar_days_end_that_many_days_after_the_event_which_is_not_counted(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("events") LocalDate event,
            @ForAll @IntRange(max = 400) int amount) {
        assertThat(calendar.lastDay(event, days(amount, DayCounting.CALENDAR, false)))
                .isEqualTo(event.plusDays(amount));
    }

    @Property
    void a_last_day_rolls_over_holidays_only_and_no_further_than_the_first_day_that_is_none(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("events") LocalDate event,
            @ForAll @IntRange(max = 60) int amount) {
        var end = event.plusDays(amount);

        var rolled = calendar.lastDay(event, days(amount, DayCounting.CALENDAR, true));

        assertThat(rolled).isAfterOrEqualTo(end);
        assertThat(calendar.isPublicHoliday(rolled)).isFalse();
        assertThat(end.datesUntil(rolled)).allMatch(calendar::isPublicHoliday);
    }

    @Property
    void working_days_are_counted_one_by_one_make_up_days_too_and_the_last_is_one(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("events") LocalDate event,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        var end = calendar.lastDay(event, days(amount, DayCounting.WORKING, false));

        assertThat(event.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(amount)
                .last()
                .isEqualTo(end);
    }

    @Property
    void months_end_on_the_matching_day_or_on_the_last_where_the_month_is_too_short(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("monthEnds") LocalDate event,
            @ForAll @IntRange(max = 48) int amount) {
        var end = calendar.lastDay(event, new Span.Months(amount, false));

        var month = YearMonth.from(event).plusMonths(amount);
        assertThat(YearMonth.from(end)).isEqualTo(month);
        assertThat(end.getDayOfMonth()).isEqualTo(Math.min(event.getDayOfMonth(), month.lengthOfMonth()));
    }

    @Property
    void whoever_begins_later_never_has_to_be_ready_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("events") LocalDate event,
            @ForAll("spans") Span span) {
        assertThat(calendar.lastDay(event.plusDays(1), span)).isAfterOrEqualTo(calendar.lastDay(event, span));
    }

    @Property
    void a_day_is_worked_unless_it_is_a_holiday_or_a_weekend_that_is_not_made_up(
            @ForAll("years") CalendarYear year, @ForAll @IntRange(max = 364) int day) {
        var date = LocalDate.of(year.year(), 1, 1).plusDays(day);

        var worked = new WorkingCalendar(List.of(year)).isWorkingDay(date);

        assertThat(worked)
                .isEqualTo(
                        switch (date.getDayOfWeek()) {
                            case SATURDAY, SUNDAY -> year.makeUpDays().contains(date);
                            default -> !year.holidays().contains(date);
                        });
    }

    @Provide
    Arbitrary<LocalDate> events() {
        return Dates.dates().between(LocalDate.of(FIRST, 1, 1), LocalDate.of(FIRST + YEARS - 1, 6, 30));
    }

    /** The last three days of months, leap days among them. */
    @Provide
    Arbitrary<LocalDate> monthEnds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12 * YEARS - 1),
                        Arbitraries.integers().between(0, 2))
                .as((month, before) ->
                        YearMonth.of(FIRST, 1).plusMonths(month).atEndOfMonth().minusDays(before));
    }

    @Provide
    Arbitrary<Span> spans() {
        var amounts = Arbitraries.integers().between(0, 60);
        var rolls = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(amounts, Arbitraries.of(DayCounting.class), rolls)
                        .as(DayCountingTest::days),
                Combinators.combine(amounts, rolls).as((amount, rolling) -> new Span.Months(amount, rolling)));
    }

    /** The years as published, and years of any arrangement. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        var published = new WorkingCalendar(List.of(CalendarYear.shipped(2026), CalendarYear.shipped(2027)));
        var any = Combinators.combine(Stream.iterate(FIRST, year -> year + 1)
                        .limit(YEARS)
                        .map(DayCountingTest::year)
                        .toList())
                .as(WorkingCalendar::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(published)), Tuple.of(4, any));
    }

    @Provide
    Arbitrary<CalendarYear> years() {
        return Arbitraries.integers().between(FIRST, FIRST + YEARS - 1).flatMap(DayCountingTest::year);
    }

    private static Arbitrary<CalendarYear> year(int year) {
        var day = Dates.dates().between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var days = day.set().ofMaxSize(40);
        return Combinators.combine(days, days)
                .as((holidays, others) -> new CalendarYear(
                        year,
                        year + ".any",
                        "any",
                        holidays,
                        only(others, other -> !holidays.contains(other) && isWeekend(other))));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static Set<LocalDate> only(Collection<LocalDate> days, Predicate<LocalDate> those) {
        return days.stream().filter(those).collect(Collectors.toUnmodifiableSet());
    }

    private static Span days(int amount, DayCounting counting, boolean rolls) {
        return Span.of(amount, DayUnit.DAYS, counting, rolls);
    }
}
