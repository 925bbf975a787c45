package cn.xingji.application.intake.review;

import static cn.xingji.application.intake.application.ApplicationBuilder.NOW;
import static cn.xingji.application.intake.application.ApplicationBuilder.REVIEWER;
import static cn.xingji.application.intake.application.ApplicationBuilder.anApplication;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_D;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final StoredFile SCREENSHOT = new StoredFile("key", "gsxt.png", "image/png", 10, "00");
    private static final AuditTimeTable TWO_DAYS =
            (_, adjustment) -> new Figure(BigDecimal.TWO.add(adjustment.days()));

    private final Application application = anApplication().underReview();
    private final Review review = new Review(application, REVIEWER, TWO_DAYS, NOW);

    private record Figure(BigDecimal exactDays) implements AuditTimeTable.Figure {
        @Override
        public PersonDays days() {
            return new PersonDays(exactDays);
        }

        @Override
        public String feeSchedule() {
            return "2021.1";
        }
    }

    @Test
    @Rule({R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_C, R5_2_1_E})
    void a_fresh_review_lacks_four_conclusions_and_five_look_ups() {
        var missing = missing(List.of());

        assertThat(missing).hasSize(9);
        assertThat(missing).extracting(Missing::rule).contains(R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_C, R5_2_1_E);
    }

    @Test
    @Rule(R5_2_1_A2)
    void four_of_five_look_ups_are_not_enough() {
        concludeAll();
        var four = lookUps(LookUpResult.CLEAR).subList(0, 4);

        assertThat(missing(four))
                .containsExactly(new Missing(R5_2_1_A2, "review.look-up.CREDIT_CHINA_DISHONESTY"));
    }

    @Test
    @Rule(R5_2_1_A3)
    void a_penalty_needs_evidence_that_it_was_lifted() {
        concludeAll();

        assertThat(missing(lookUps(LookUpResult.FOUND)))
                .containsExactly(new Missing(R5_2_1_A3, "review.clearance-missing"));
        assertThat(missing(lookUps(LookUpResult.FOUND), AttachmentKind.PENALTY_CLEARANCE))
                .isEmpty();
    }

    @Test
    @Rule(R5_2_1_A2)
    void a_look_up_that_found_something_says_what() {
        refuses(
                R5_2_1_A2,
                () -> new CreditLookUp(
                        application, LookUp.NECIPS_PENALTIES, LookUpResult.FOUND, " ", SCREENSHOT, REVIEWER, NOW));
    }

    @Test
    @Rule(R5_2_1_A1)
    void a_check_that_did_not_pass_says_why_and_keeps_the_case_from_acceptance() {
        refuses(R5_2_1_A1, () -> conclude(Check.LEGAL_STATUS, false, ""));

        concludeAll();
        conclude(Check.LEGAL_STATUS, false, "营业执照已吊销");

        assertThat(missing(lookUps(LookUpResult.CLEAR)))
                .containsExactly(new Missing(R5_2_1_A1, "review.check.LEGAL_STATUS"));
    }

    @Test
    @Rule(R5_2_1_E)
    void more_or_less_audit_time_needs_a_reason() {
        refuses(R5_2_1_E, () -> review.adjustAuditTime(application, new BigDecimal("0.5"), " "));
        refuses(R5_2_1_E, () -> review.adjustAuditTime(application, new BigDecimal("-2"), "无"));

        review.adjustAuditTime(application, new BigDecimal("-0.5"), "单一产品、流程简单");

        assertThat(review.adjusted().days()).isEqualByComparingTo("-0.5");
    }

    @Test
    @Rule(R5_2_1_B)
    void requirements_are_not_understood_while_a_difference_is_open() {
        var gap = new UnderstandingGap(application, "维修是否在内", "陈敏", NOW);
        var understood = new Conclusion(Check.REQUIREMENTS_UNDERSTOOD, true, "", NOW);

        refuses(R5_2_1_B, () -> review.conclude(understood, application, _ -> true, List.of(gap)));
        gap.resolve("在内", "陈敏", NOW);
        review.conclude(understood, application, _ -> true, List.of(gap));

        assertThat(review.conclusions()).containsExactly(understood);
    }

    @Test
    @Rule({R5_2_1_C, R5_2_1_D})
    void competence_is_what_the_register_says_and_only_a_recertification_compares_changes() {
        var competent = new Conclusion(Check.COMPETENCE, true, "", NOW);

        refuses(R5_2_1_C, () -> review.conclude(competent, application, _ -> false, List.of()));
        refuses(R5_2_1_D, () -> conclude(Check.CHANGES_COMPARED, true, "无变化"));

        assertThat(review.conclusions()).isEmpty();
    }

    @Test
    @Rule(R5_2_1_10D)
    void nothing_is_recorded_unless_a_review_is_going_on() {
        var accepted = anApplication().accepted();
        var late = new Conclusion(Check.LEGAL_STATUS, true, "", NOW);

        refuses(R5_2_1_10D, () -> review.conclude(late, accepted, _ -> true, List.of()));
        refuses(R5_2_1_10D, () -> review.adjustAuditTime(accepted, BigDecimal.ONE, "多场所"));
        refuses(R5_2_1_10D, () -> new UnderstandingGap(accepted, "维修是否在内", "陈敏", NOW));
    }

    @Test
    @Rule(R5_2_1_B)
    void a_second_list_says_why_it_was_not_in_the_first_and_answers_refer_to_the_applications_own_files() {
        var first = new InformationRequest(application.id(), List.of("平面图"), "", List.of(), NOW);
        var file = UUID.randomUUID();
        var answer = List.of(new InformationAnswer("", List.of(file)));

        refuses(
                R5_2_1_B,
                () -> new InformationRequest(application.id(), List.of("清单"), " ", List.of(first), NOW));
        refuses(R5_2_1_B, () -> first.answer(answer, Set.of(), NOW));
        assertThat(first.answeredAt()).isEmpty();

        first.answer(answer, Set.of(file), NOW);

        assertThat(first.answeredAt()).contains(NOW);
    }

    private List<Missing> missing(List<CreditLookUp> lookUps, AttachmentKind... attached) {
        return new ReviewProgress(review, lookUps, List.of(), Set.of(attached), TWO_DAYS).missing(application);
    }

    private void conclude(Check check, boolean passed, String remark) {
        review.conclude(new Conclusion(check, passed, remark, NOW), application, _ -> true, List.of());
    }

    private void concludeAll() {
        Check.wanted(application).forEach(check -> conclude(check, true, "符合"));
    }

    private List<CreditLookUp> lookUps(LookUpResult result) {
        return Arrays.stream(LookUp.values())
                .map(lookUp -> new CreditLookUp(application, lookUp, result, "见截图", SCREENSHOT, REVIEWER, NOW))
                .toList();
    }

    private static void refuses(RuleId rule, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.rule()).contains(rule));
    }
}
