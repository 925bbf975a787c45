package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.AUTHOR;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.FROM;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.aDraft;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.aTable;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.caller;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.terms;
import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.wholeTable;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R7_FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Band FIRST = new Band(1, 30, Risk.LOW, AuditMode.ON_SITE, new BigDecimal("1.50"));
    private final FeeSchedule schedule = aTable();

    @ParameterizedTest
    @CsvSource({"1,1.5", "30,1.5", "31,2", "100,2"})
    @Rule(R5_2_1_E)
    void audit_time_comes_from_the_table_with_its_bounds_included(int people, String days) {
        assertThat(schedule.personDays(people, Risk.LOW, AuditMode.ON_SITE)).isEqualTo(PersonDays.of(days));
    }

    @Test
    @Rule(R5_2_1_E)
    void a_case_that_the_table_does_not_cover_is_refused_not_guessed() {
        refused(R5_2_1_E, "fee.no-band", () -> schedule.personDays(101, Risk.LOW, AuditMode.ON_SITE));
    }

    @ParameterizedTest
    @CsvSource({"1.33,1.5", "1.5,1.5", "1.51,2", "2,2", "0.01,0.5"})
    @Rule(R5_2_1_E)
    void person_days_round_up_to_the_next_half_day(BigDecimal exact, String rounded) {
        assertThat(schedule.rounded(exact)).isEqualTo(PersonDays.of(rounded));
    }

    @Property
    @Rule(R5_2_1_E)
    void rounding_never_takes_time_away_and_never_adds_a_whole_step(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal exact) {
        var added = schedule.rounded(exact).days().subtract(exact);
        assertThat(added).isBetween(BigDecimal.ZERO, HALF).isLessThan(HALF);
    }

    @Property
    @Rule(R5_2_1_E)
    void in_a_whole_table_each_number_of_people_lies_in_one_band(
            @ForAll @IntRange(min = 1, max = 100) int people, @ForAll Risk risk, @ForAll AuditMode mode) {
        assertThat(wholeTable().rows())
                .filteredOn(band -> band.covers(people, risk, mode))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,29", "2,30", "1,31"})
    @Rule(R7_FEE)
    void a_table_with_a_hole_or_an_overlap_is_refused(int from, int to) {
        var bent = FeeScheduleBuilder.with(FIRST, new Band(from, to, Risk.LOW, AuditMode.ON_SITE, FIRST.days()));

        refused(R7_FEE, "fee.bands-not-whole", () -> aDraft().fill(bent));
    }

    @Test
    @Rule(R7_FEE)
    void what_is_published_stands() {
        schedule.publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1));

        refused(R7_FEE, "act.not-allowed-in-state", () -> schedule.edit(terms()));
        refused(R7_FEE, "act.not-allowed-in-state", () -> schedule.fill(wholeTable()));
        refused(R7_FEE, "act.not-allowed-in-state", schedule::discard);
    }

    @Test
    @Rule(R7_FEE)
    void a_table_takes_effect_after_today_and_is_published_by_another() {
        refused(R7_FEE, "fee.effective-in-the-past", () -> schedule.publish(caller(Role.ADMINISTRATOR), FROM));
        refused(R7_FEE, "fee.published-by-its-author", () -> schedule.publish(AUTHOR, FROM.minusDays(1)));
        refused(R7_FEE, "fee.bands-not-whole", () -> aDraft().publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1)));
    }

    private static void refused(RuleId rule, String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).satisfies(refused -> {
            assertThat(refused.rule()).contains(rule);
            assertThat(refused.code()).isEqualTo(code);
        });
    }
}
