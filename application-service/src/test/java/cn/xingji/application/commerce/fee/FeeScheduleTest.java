package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.AFeeSchedule.AUTHOR;
import static cn.xingji.application.commerce.fee.AFeeSchedule.FROM;
import static cn.xingji.application.commerce.fee.AFeeSchedule.aDraft;
import static cn.xingji.application.commerce.fee.AFeeSchedule.aTable;
import static cn.xingji.application.commerce.fee.AFeeSchedule.caller;
import static cn.xingji.application.commerce.fee.AFeeSchedule.terms;
import static cn.xingji.application.commerce.fee.AFeeSchedule.wholeTable;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
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
        assertThatRefused(() -> schedule.personDays(101, Risk.LOW, AuditMode.ON_SITE))
                .by(R5_2_1_E)
                .because("fee.no-band");
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

    @Test
    @Rule(R7_FEE)
    void nobody_publishes_what_he_edited_or_imported_however_often_others_edited_since() {
        var editor = caller(Role.FINANCE);
        var importer = caller(Role.FINANCE);
        var draft = aDraft();
        draft.edit(terms(), editor);
        draft.fill(wholeTable(), importer);
        draft.edit(terms(), AUTHOR);

        for (var own : List.of(AUTHOR, editor, importer)) {
            assertThatRefused(() -> draft.publish(own, FROM.minusDays(1)))
                    .by(R7_FEE)
                    .because("fee.published-by-its-author");
        }
        draft.publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1));

        assertThat(draft.state()).isEqualTo(FeeScheduleState.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"1,29", "2,30", "1,31"})
    @Rule(R7_FEE)
    void a_table_with_a_hole_or_an_overlap_is_refused(int from, int to) {
        var bent = AFeeSchedule.with(FIRST, new Band(from, to, Risk.LOW, AuditMode.ON_SITE, FIRST.days()));

        assertThatRefused(() -> aDraft().fill(bent, AUTHOR)).by(R7_FEE).because("fee.bands-not-whole");
    }

    @Test
    @Rule(R7_FEE)
    void what_is_published_stands() {
        schedule.publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1));

        assertThatRefused(() -> schedule.edit(terms(), AUTHOR)).by(R7_FEE).because("act.not-allowed-in-state");
        assertThatRefused(() -> schedule.fill(wholeTable(), AUTHOR)).by(R7_FEE).because("act.not-allowed-in-state");
        assertThatRefused(schedule::discard).by(R7_FEE).because("act.not-allowed-in-state");
    }

    @Test
    @Rule(R7_FEE)
    void a_table_takes_effect_after_today_and_is_published_by_another() {
        assertThatRefused(() -> schedule.publish(caller(Role.ADMINISTRATOR), FROM))
                .by(R7_FEE)
                .because("fee.effective-in-the-past");
        assertThatRefused(() -> schedule.publish(AUTHOR, FROM.minusDays(1)))
                .by(R7_FEE)
                .because("fee.published-by-its-author");
        assertThatRefused(() -> aDraft().publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1)))
                .by(R7_FEE)
                .because("fee.bands-not-whole");
    }
}
