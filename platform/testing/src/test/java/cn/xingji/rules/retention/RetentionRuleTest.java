package cn.xingji.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Kept: two years after the certificate's end, current and previous cycle, whichever is longer. */
class RetentionRuleTest {
    private static final RetentionRule LONGEST = new RetentionRule(Period.ofYears(2), true);
    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2029, 5, 31);

    @Test
    void what_belongs_to_a_certificate_that_stands_is_kept() {
        assertThat(LONGEST.lastDay(standing(ISSUED, EXPIRES), Optional.empty())).isEmpty();
    }

    @Test
    void two_years_after_the_end_is_all_that_is_asked_of_a_record_outside_the_cycles() {
        var rule = new RetentionRule(Period.ofYears(2), false);

        assertThat(rule.lastDay(ended(ISSUED, EXPIRES, EXPIRES), Optional.empty()))
                .contains(LocalDate.of(2031, 5, 31));
    }

    @Test
    void the_last_cycle_is_kept_for_the_time_of_one_more() {
        assertThat(LONGEST.lastDay(ended(ISSUED, EXPIRES, EXPIRES), Optional.empty()))
                .contains(EXPIRES.plus(Period.between(ISSUED, EXPIRES)));
    }

    @Test
    void a_certificate_that_was_revoked_early_counts_from_that_day() {
        var revoked = LocalDate.of(2027, 1, 15);

        assertThat(LONGEST.lastDay(ended(ISSUED, EXPIRES, revoked), Optional.empty()))
                .contains(revoked.plus(Period.between(ISSUED, EXPIRES)));
    }

    @Test
    void the_previous_cycle_is_kept_as_long_as_the_current_one_runs() {
        var next = standing(EXPIRES, EXPIRES.plusYears(3));

        assertThat(LONGEST.lastDay(ended(ISSUED, EXPIRES, EXPIRES), Optional.of(next)))
                .isEmpty();
    }

    @Test
    void the_cycle_before_the_previous_one_goes_when_that_is_over() {
        var next = ended(EXPIRES, EXPIRES.plusYears(3), EXPIRES.plusYears(3));

        assertThat(LONGEST.lastDay(ended(ISSUED, EXPIRES, EXPIRES), Optional.of(next)))
                .contains(LocalDate.of(2032, 5, 31));
    }

    @Test
    void two_years_are_the_longer_time_when_the_next_cycle_was_cut_short() {
        var cutShort = ended(EXPIRES, EXPIRES.plusYears(3), EXPIRES.plusMonths(3));

        assertThat(LONGEST.lastDay(ended(ISSUED, EXPIRES, EXPIRES), Optional.of(cutShort)))
                .contains(LocalDate.of(2031, 5, 31));
    }

    private static CertifiedCycle standing(LocalDate from, LocalDate to) {
        return new CertifiedCycle(from, to, Optional.empty());
    }

    private static CertifiedCycle ended(LocalDate from, LocalDate to, LocalDate on) {
        return new CertifiedCycle(from, to, Optional.of(on));
    }
}
