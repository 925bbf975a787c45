package cn.xingji.rules.calendar;

import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule(R5_2_1_10D)
class WorkingCalendarTest {
    private static final Span TEN_DAYS = new Span.Days(10, true);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(List.of(CalendarYear.shipped(2026), CalendarYear.shipped(2027)));

    @Test
    void the_day_of_the_event_is_not_counted() {
        assertThat(CALENDAR.lastDay(LocalDate.of(2027, 1, 4), TEN_DAYS)).isEqualTo("2027-01-14");
    }

    @Test
    void a_last_day_that_is_a_public_holiday_rolls_to_the_next_day_that_is_not() {
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 9, 21), TEN_DAYS)).isEqualTo("2026-10-08");
    }

    @Test
    void a_weekend_that_is_no_public_holiday_does_not_roll() {
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 11, 18), TEN_DAYS)).isEqualTo("2026-11-28");
    }

    @Test
    void months_end_on_the_matching_day_or_on_the_last_of_the_month() {
        var nineMonths = new Span.Months(9, false);
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 5, 31), nineMonths)).isEqualTo("2027-02-28");
        assertThat(CALENDAR.lastDay(LocalDate.of(2027, 5, 31), nineMonths)).isEqualTo("2028-02-29");
    }

    @Test
    void working_days_skip_weekends_and_holidays_and_count_make_up_days() {
        var twoWorkingDays = new Span.WorkingDays(2, false);
        // Friday 13 February 2026; Saturday is worked, then nine days of Spring Festival
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 2, 13), twoWorkingDays)).isEqualTo("2026-02-24");
    }

    @Test
    void a_make_up_day_is_a_working_day_and_the_holiday_it_pays_for_is_not() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
    }

    @Test
    void a_year_that_nobody_published_has_weekends_only() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(CALENDAR.versionFor(LocalDate.of(2031, 10, 1))).isEqualTo("none");
    }

    @Test
    void a_deadline_can_say_which_arrangement_it_was_counted_by() {
        assertThat(CALENDAR.versionFor(LocalDate.of(2026, 10, 8))).isEqualTo("2026.1");
    }

    @Test
    void a_newer_year_replaces_the_shipped_one() {
        var moved = new CalendarYear(
                2027, "2027.1", "test", Set.of(LocalDate.of(2027, 1, 14)), Set.of(LocalDate.of(2027, 1, 17)));
        var calendar = new WorkingCalendar(List.of(moved));
        assertThat(calendar.lastDay(LocalDate.of(2027, 1, 4), TEN_DAYS)).isEqualTo("2027-01-15");
    }

    @Test
    void a_span_reads_as_a_basis_that_people_understand() {
        assertThat(TEN_DAYS).hasToString("10 d");
        assertThat(new Span.WorkingDays(5, false)).hasToString("5 working d");
        assertThat(new Span.Months(9, false)).hasToString("9 months");
    }
}
