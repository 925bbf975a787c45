package cn.xingji.application.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.chassis.rule.Refused;
import cn.xingji.events.AuditMode;
import cn.xingji.testing.Rule;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final FeeSchedule schedule = new FeeSchedule(
            "test",
            new BigDecimal("3000.00"),
            HALF,
            List.of(
                    new Band(1, 30, Risk.LOW, AuditMode.ON_SITE, new BigDecimal("1.5")),
                    new Band(31, 100, Risk.LOW, AuditMode.ON_SITE, new BigDecimal("2"))));

    @ParameterizedTest
    @CsvSource({"1,1.5", "30,1.5", "31,2", "100,2"})
    @Rule("R5.2.1-e")
    void audit_time_comes_from_the_table_with_its_bounds_included(int people, BigDecimal days) {
        assertThat(schedule.personDays(people, Risk.LOW, AuditMode.ON_SITE)).isEqualByComparingTo(days);
    }

    @Test
    @Rule("R5.2.1-e")
    void a_case_that_the_table_does_not_cover_is_refused_not_guessed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> schedule.personDays(101, Risk.LOW, AuditMode.ON_SITE))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("R5.2.1-e"));
    }

    @ParameterizedTest
    @CsvSource({"1.33,1.5", "1.5,1.5", "1.51,2", "2,2", "0.01,0.5"})
    @Rule("R5.2.1-e")
    void person_days_round_up_to_the_next_half_day(BigDecimal exact, BigDecimal rounded) {
        assertThat(schedule.rounded(exact)).isEqualByComparingTo(rounded);
    }

    @Property
    @Rule("R5.2.1-e")
    void rounding_never_takes_time_away_and_never_adds_a_whole_step(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal exact) {
        var added = schedule.rounded(exact).subtract(exact);
        assertThat(added).isBetween(BigDecimal.ZERO, HALF).isLessThan(HALF);
    }

    @Test
    @Rule("R7-fee")
    void the_fee_is_application_and_audit_time_and_certificate() {
        assertThat(schedule.initialFee(new BigDecimal("2.5"))).isEqualTo(new BigDecimal("10500.00"));
    }
}
