package cn.xingji.surveillance.plan;

import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.RuleId.R5_6_4_DAYS;
import static cn.xingji.rules.RuleId.R5_7_2;
import static cn.xingji.surveillance.plan.PlanBuilder.COUNTING;
import static cn.xingji.surveillance.plan.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveillancePlanTest {

    @Test
    @Rule(R5_6_1)
    void the_first_window_opens_nine_months_after_the_initial_audit_ended_and_closes_after_twelve() {
        var first = aPlan().window(AuditKind.SURVEILLANCE_1);

        assertThat(first.opensOn()).isEqualTo("2027-02-28");
        assertThat(first.closesOn()).isEqualTo("2027-05-31");
        assertThat(first.provisional()).isFalse();
    }

    @Test
    @Rule(R5_6_1)
    void the_second_window_is_provisional_until_the_first_audit_ended_and_counts_from_its_end() {
        var plan = aPlan();
        assertThat(plan.window(AuditKind.SURVEILLANCE_2).provisional()).isTrue();
        assertThat(plan.window(AuditKind.SURVEILLANCE_2).opensOn()).isEqualTo("2028-02-29");

        plan.complete(AuditKind.SURVEILLANCE_1, LocalDate.of(2027, 4, 15), COUNTING);

        assertThat(plan.window(AuditKind.SURVEILLANCE_2).provisional()).isFalse();
        assertThat(plan.window(AuditKind.SURVEILLANCE_2).opensOn()).isEqualTo("2028-01-15");
        assertThat(plan.window(AuditKind.SURVEILLANCE_2).closesOn()).isEqualTo("2028-04-15");
    }

    @Test
    @Rule(R5_6_1)
    void a_window_opens_and_turns_overdue_once_by_itself() {
        var plan = aPlan();

        assertThat(plan.open(AuditKind.SURVEILLANCE_1)).isPresent();
        assertThat(plan.open(AuditKind.SURVEILLANCE_1)).isEmpty();
        assertThat(plan.close(AuditKind.SURVEILLANCE_1)).isPresent();

        assertThat(plan.window(AuditKind.SURVEILLANCE_1).state()).isEqualTo(WindowState.OVERDUE);
    }

    @Test
    @Rule(R5_6_1)
    void a_window_whose_audit_is_done_never_turns_overdue() {
        var plan = aPlan();
        plan.complete(AuditKind.SURVEILLANCE_1, LocalDate.of(2027, 4, 15), COUNTING);

        assertThat(plan.open(AuditKind.SURVEILLANCE_1)).isEmpty();
        assertThat(plan.close(AuditKind.SURVEILLANCE_1)).isEmpty();
        assertThat(plan.window(AuditKind.SURVEILLANCE_1).completion()).contains(LocalDate.of(2027, 4, 15));
    }

    @ParameterizedTest
    @CsvSource({"2,0.67,1", "3,1.00,1", "4,1.33,1.5", "6,2.00,2", "1,0.33,1"})
    @Rule(R5_6_4_DAYS)
    void surveillance_takes_a_third_of_the_initial_days_and_never_under_one(
            BigDecimal initial, BigDecimal exact, String days) {
        var third = new DayFraction("SURVEILLANCE", 1, 3, R5_6_4_DAYS).of(new PersonDays(initial));

        assertThat(third.exact()).isEqualByComparingTo(exact);
        assertThat(third.days()).isEqualTo(PersonDays.of(days));
    }

    @ParameterizedTest
    @CsvSource({"1,0.67,1", "2,1.33,1.5", "3,2.00,2", "6,4.00,4"})
    @Rule(R5_7_2)
    void recertification_takes_two_thirds_of_the_initial_days_and_never_under_one(
            BigDecimal initial, BigDecimal exact, String days) {
        var twoThirds = new DayFraction("RECERTIFICATION", 2, 3, R5_7_2).of(new PersonDays(initial));

        assertThat(twoThirds.exact()).isEqualByComparingTo(exact);
        assertThat(twoThirds.days()).isEqualTo(PersonDays.of(days));
    }

    @Test
    @Rule(R5_6_1)
    void nothing_follows_a_completed_window() {
        for (var act : List.of(WindowAct.OPEN, WindowAct.CLOSE, WindowAct.COMPLETE)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> WindowState.LIFECYCLE.after(WindowState.COMPLETED, act));
        }
    }
}
