package cn.xingji.application.intake.review;

import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.intake.application.Missing;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final UUID CASE = UUID.randomUUID();
    private static final Caller REVIEWER =
            new Caller(UUID.randomUUID(), "陈敏", Set.of(Role.APPLICATION_REVIEWER), Optional.empty());
    private static final StoredFile SCREENSHOT = new StoredFile("key", "gsxt.png", "image/png", 10, "00");

    private final Review review = new Review(CASE, REVIEWER, new BigDecimal("2"), NOW);

    @Test
    @Rule({R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_C, R5_2_1_E})
    void a_fresh_review_lacks_four_conclusions_and_five_look_ups() {
        var missing = readiness(List.of(), false).missing();

        assertThat(missing).hasSize(9);
        assertThat(missing).extracting(Missing::rule).contains(R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_C, R5_2_1_E);
    }

    @Test
    @Rule(R5_2_1_A2)
    void four_of_five_look_ups_are_not_enough() {
        concludeAll();
        var four = lookUps(LookUpResult.CLEAR).subList(0, 4);

        assertThat(readiness(four, false).missing())
                .containsExactly(new Missing(R5_2_1_A2, "review.look-up.CREDIT_CHINA_DISHONESTY"));
    }

    @Test
    @Rule(R5_2_1_A3)
    void a_penalty_needs_evidence_that_it_was_lifted() {
        concludeAll();

        assertThat(readiness(lookUps(LookUpResult.FOUND), false).missing())
                .containsExactly(new Missing(R5_2_1_A3, "review.clearance-missing"));
        assertThat(readiness(lookUps(LookUpResult.FOUND), true).missing()).isEmpty();
    }

    @Test
    @Rule(R5_2_1_A2)
    void a_look_up_that_found_something_says_what() {
        assertThatRefused(() -> new CreditLookUp(
                        CASE, LookUp.NECIPS_PENALTIES, LookUpResult.FOUND, " ", SCREENSHOT, REVIEWER, NOW))
                .by(R5_2_1_A2);
    }

    @Test
    @Rule(R5_2_1_A1)
    void a_check_that_did_not_pass_says_why_and_keeps_the_case_from_acceptance() {
        assertThatRefused(() -> review.conclude(new Conclusion(Check.LEGAL_STATUS, false, "", NOW)))
                .by(R5_2_1_A1);

        concludeAll();
        review.conclude(new Conclusion(Check.LEGAL_STATUS, false, "营业执照已吊销", NOW));

        assertThat(readiness(lookUps(LookUpResult.CLEAR), false).missing())
                .containsExactly(new Missing(R5_2_1_A1, "review.check.LEGAL_STATUS"));
    }

    @Test
    @Rule(R5_2_1_E)
    void more_or_less_audit_time_needs_a_reason() {
        assertThatRefused(() -> review.adjustAuditTime(new BigDecimal("0.5"), " "))
                .by(R5_2_1_E);
        assertThatRefused(() -> review.adjustAuditTime(new BigDecimal("-2"), "无"))
                .by(R5_2_1_E);

        review.adjustAuditTime(new BigDecimal("-0.5"), "单一产品、流程简单");

        assertThat(review.adjusted().days()).isEqualByComparingTo("-0.5");
    }

    private Readiness readiness(List<CreditLookUp> lookUps, boolean clearanceShown) {
        return new Readiness(review, Check.wanted(false, false), lookUps, clearanceShown, List.of());
    }

    private void concludeAll() {
        Arrays.stream(Check.values()).forEach(check -> review.conclude(new Conclusion(check, true, "符合", NOW)));
    }

    private static List<CreditLookUp> lookUps(LookUpResult result) {
        return Arrays.stream(LookUp.values())
                .map(lookUp -> new CreditLookUp(CASE, lookUp, result, "见截图", SCREENSHOT, REVIEWER, NOW))
                .toList();
    }
}
