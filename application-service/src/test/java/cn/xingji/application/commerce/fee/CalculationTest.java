package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.aTable;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_2_1_F;
import static cn.xingji.rules.RuleId.R5_6_4_DAYS;
import static cn.xingji.rules.RuleId.R5_6_4_FEE;
import static cn.xingji.rules.RuleId.R5_7_2;
import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.rules.RuleId.R8_1_8_6;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.commerce.fee.Calculation.Load;
import cn.xingji.application.commerce.fee.Calculation.Unit;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {
    private static final FeeSchedule TABLE = aTable();

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "4,1.5", "6,2", "1,1"})
    @Rule({R5_6_4_DAYS, R8_1_8_6})
    void a_surveillance_takes_a_third_of_the_initial_audit_and_a_day_at_least(String initial, String days) {
        assertThat(surveillance(PersonDays.of(initial)).days()).isEqualTo(PersonDays.of(days));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1.5", "3,2", "6,4"})
    @Rule(R5_7_2)
    void a_recertification_takes_two_thirds_of_the_initial_audit_and_a_day_at_least(String initial, String days) {
        assertThat(recertification(PersonDays.of(initial)).days()).isEqualTo(PersonDays.of(days));
    }

    @Test
    @Rule({R5_2_1_E, R7_FEE})
    void an_initial_audit_is_the_tables_time_adjusted_for_a_reason_then_rounded() {
        var audit = initial(86, new Adjustment(new BigDecimal("0.25"), "三个场所"));

        assertThat(audit.exactDays()).isEqualByComparingTo("2.25");
        assertThat(audit.days()).isEqualTo(PersonDays.of("2.5"));
        assertThat(audit.fee()).isEqualTo(Money.of("10500"));
    }

    @Test
    @Rule(R5_2_1_F)
    void travel_and_observers_are_shown_and_add_nothing() {
        assertThat(initial(86, Adjustment.NONE).lines())
                .filteredOn(line -> line.rule() == R5_2_1_F)
                .singleElement()
                .satisfies(line -> assertThat(line.figure()).isZero());
    }

    @Test
    @Rule(R5_6_4_FEE)
    void a_surveillance_costs_its_days_and_the_annual_fee() {
        assertThat(surveillance(PersonDays.of("4")).fee()).isEqualTo(Money.of("6500"));
    }

    @Test
    @Rule(R7_FEE)
    void each_line_says_its_rule_its_input_and_its_figure_in_the_readers_language() {
        var chinese = CalculationView.of(initial(86, Adjustment.NONE), Locale.CHINESE);
        var english = CalculationView.of(initial(86, Adjustment.NONE), Locale.ENGLISH);

        assertThat(chinese.lines().getFirst().label()).isEqualTo("查表：86 人，风险低，现场审查");
        assertThat(english.lines().getFirst().label()).startsWith("Table: 86 people, low risk");
        assertThat(chinese.lines()).allSatisfy(line -> assertThat(line.label()).doesNotContain("{", "calculation."));
    }

    @Property
    @Rule(R7_FEE)
    void the_lines_add_up_to_what_is_charged(
            @ForAll @IntRange(min = 1, max = 100) int people,
            @ForAll @BigRange(min = "0", max = "20") @Scale(2) BigDecimal more) {
        var audit = initial(people, new Adjustment(more, "reason"));

        assertThat(audit.lines().stream()
                        .filter(line -> line.unit() == Unit.CNY)
                        .map(Calculation.Line::figure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(audit.fee().cny());
        assertThat(audit.days().days()).isGreaterThanOrEqualTo(audit.exactDays());
    }

    @Property
    @Rule({R5_6_4_DAYS, R5_7_2})
    void derived_days_are_never_under_the_least_nor_under_their_share(
            @ForAll @BigRange(min = "0.5", max = "60") @Scale(1) BigDecimal initial) {
        var days = new PersonDays(initial);
        assertThat(surveillance(days).days().days())
                .isGreaterThanOrEqualTo(BigDecimal.ONE)
                .isGreaterThanOrEqualTo(new Share(1, 3).of(initial));
        assertThat(recertification(days).days().days())
                .isGreaterThanOrEqualTo(surveillance(days).days().days())
                .isGreaterThanOrEqualTo(new Share(2, 3).of(initial));
    }

    private static Calculation initial(int people, Adjustment adjustment) {
        return Calculation.initial(TABLE, new Load(people, Risk.LOW, AuditMode.ON_SITE), adjustment);
    }

    private static Calculation surveillance(PersonDays initialDays) {
        return Calculation.surveillance(TABLE, AuditKind.SURVEILLANCE_1, initialDays, Adjustment.NONE);
    }

    private static Calculation recertification(PersonDays initialDays) {
        return Calculation.recertification(TABLE, initialDays, Adjustment.NONE);
    }
}
