package cn.xingji.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void a_span_is_what_it_is_counted_in() {
        assertThat(Span.of(9, DayUnit.MONTHS, DayCounting.CALENDAR, false)).isEqualTo(new Span.Months(9, false));
        assertThat(Span.of(9, DayUnit.DAYS, DayCounting.CALENDAR, true)).isEqualTo(new Span.Days(9, true));
        assertThat(Span.of(9, DayUnit.DAYS, DayCounting.WORKING, true)).isEqualTo(new Span.WorkingDays(9, true));
    }

    @Test
    void a_period_keeps_the_unit() {
        assertThat(new Span.Months(36, false).asPeriod()).isEqualTo(Period.ofMonths(36));
        assertThat(new Span.Days(30, false).asPeriod()).isEqualTo(Period.ofDays(30));
    }

    @Test
    void what_a_working_calendar_decides_is_no_period() {
        assertThatThrownBy(() -> new Span.WorkingDays(5, false).asPeriod()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Span.Months(9, true).asPeriod()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void months_have_no_working_days_and_no_span_is_negative() {
        assertThatThrownBy(() -> Span.of(9, DayUnit.MONTHS, DayCounting.WORKING, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.of(-1, DayUnit.DAYS, DayCounting.CALENDAR, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
