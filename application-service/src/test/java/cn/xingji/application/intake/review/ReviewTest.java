package cn.xingji.application.intake.review;

import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.REVIEWER;
import static cn.xingji.application.intake.application.AnApplication.anApplication;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_D;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final StoredFile SCREENSHOT = new StoredFile("key", "gsxt.png", "image/png", 10, "00");
    private static final AuditTimeTable TWO_DAYS = (_, adjustment) -> new Figure(BigDecimal.TWO.add(adjustment.days()));

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

        assertThat(missing(four)).containsExactly(new Missing(R5_2_1_A2, "review.look-up.CREDIT_CHINA_DISHONESTY"));
    }

    @Test
    @Rule(R5_2_1_A3)
    void each_penalty_needs_its_own_evidence_that_it_was_lifted() {
        concludeAll();
        var found = lookUps(LookUpResult.FOUND);

        found.stream().skip(1).forEach(each -> each.clear(evidence(AttachmentKind.PENALTY_CLEARANCE), found));

        assertThat(missing(found)).containsExactly(new Missing(R5_2_1_A3, "review.clearance-missing.NECIPS_PENALTIES"));
        assertThatRefused(() -> found.getFirst().clear(evidence(AttachmentKind.SUPPLEMENT), found))
                .by(R5_2_1_A3)
                .because("look-up.no-clearance");
        assertThatRefused(() -> lookUps(LookUpResult.CLEAR)
                        .getFirst()
                        .clear(evidence(AttachmentKind.PENALTY_CLEARANCE), List.of()))
                .by(R5_2_1_A3)
                .because("look-up.nothing-to-clear");
        found.getFirst().clear(evidence(AttachmentKind.PENALTY_CLEARANCE), found);
        assertThat(missing(found)).isEmpty();
    }

    @Test
    @Rule(R5_2_1_A3)
    void what_clears_one_penalty_clears_no_other() {
        var found = lookUps(LookUpResult.FOUND);
        var evidence = evidence(AttachmentKind.PENALTY_CLEARANCE);
        found.getFirst().clear(evidence, found);

        assertThatRefused(() -> found.getLast().clear(evidence, found))
                .by(R5_2_1_A3)
                .because("look-up.clears-another");
        assertThat(found.getLast().clearance()).isEmpty();

        found.getFirst().clear(evidence, found);

        assertThat(found.getFirst().clearance()).contains(evidence.id());
    }

    private Attachment evidence(AttachmentKind kind) {
        return new Attachment(application.id(), kind, SCREENSHOT, UUID.randomUUID(), NOW);
    }

    @Test
    @Rule(R5_2_1_A2)
    void a_look_up_that_found_something_says_what() {
        assertThatRefused(() -> new CreditLookUp(
                        application, LookUp.NECIPS_PENALTIES, LookUpResult.FOUND, " ", SCREENSHOT, REVIEWER, NOW))
                .by(R5_2_1_A2);
    }

    @Test
    @Rule(R5_2_1_A1)
    void a_check_that_did_not_pass_says_why_and_keeps_the_case_from_acceptance() {
        assertThatRefused(() -> conclude(Check.LEGAL_STATUS, false, "")).by(R5_2_1_A1);

        concludeAll();
        conclude(Check.LEGAL_STATUS, false, "营业执照已吊销");

        assertThat(missing(lookUps(LookUpResult.CLEAR)))
                .containsExactly(new Missing(R5_2_1_A1, "review.check.LEGAL_STATUS"));
    }

    @Test
    @Rule(R5_2_1_E)
    void more_or_less_audit_time_needs_a_reason() {
        assertThatRefused(() -> review.adjustAuditTime(application, new BigDecimal("0.5"), " "))
                .by(R5_2_1_E);
        assertThatRefused(() -> review.adjustAuditTime(application, new BigDecimal("-2"), "无"))
                .by(R5_2_1_E);

        review.adjustAuditTime(application, new BigDecimal("-0.5"), "单一产品、流程简单");

        assertThat(review.adjusted().days()).isEqualByComparingTo("-0.5");
    }

    @Test
    @Rule(R5_2_1_B)
    void requirements_are_not_understood_while_a_difference_is_open() {
        var gap = new UnderstandingGap(application, "维修是否在内", "陈敏", NOW);
        var understood = new Conclusion(Check.REQUIREMENTS_UNDERSTOOD, true, "", NOW);

        assertThatRefused(() -> review.conclude(understood, application, _ -> true, List.of(gap)))
                .by(R5_2_1_B);
        gap.resolve("在内", "陈敏", NOW);
        review.conclude(understood, application, _ -> true, List.of(gap));

        assertThat(review.conclusions()).containsExactly(understood);
    }

    @Test
    @Rule({R5_2_1_C, R5_2_1_D})
    void competence_is_what_the_register_says_and_only_a_recertification_compares_changes() {
        var competent = new Conclusion(Check.COMPETENCE, true, "", NOW);

        assertThatRefused(() -> review.conclude(competent, application, _ -> false, List.of()))
                .by(R5_2_1_C);
        assertThatRefused(() -> conclude(Check.CHANGES_COMPARED, true, "无变化")).by(R5_2_1_D);

        assertThat(review.conclusions()).isEmpty();
    }

    @Test
    @Rule(R5_2_1_10D)
    void nothing_is_recorded_unless_a_review_is_going_on() {
        var accepted = anApplication().accepted();
        var late = new Conclusion(Check.LEGAL_STATUS, true, "", NOW);

        assertThatRefused(() -> review.conclude(late, accepted, _ -> true, List.of()))
                .by(R5_2_1_10D);
        assertThatRefused(() -> review.adjustAuditTime(accepted, BigDecimal.ONE, "多场所"))
                .by(R5_2_1_10D);
        assertThatRefused(() -> new UnderstandingGap(accepted, "维修是否在内", "陈敏", NOW))
                .by(R5_2_1_10D);
    }

    @Test
    @Rule(R5_2_1_B)
    void a_second_list_says_why_it_was_not_in_the_first_and_answers_refer_to_the_applications_own_files() {
        var first =
                new InformationRequest(application.id(), List.of("平面图"), "", List.of(), NOW, LocalDate.of(2027, 3, 1));
        var file = UUID.randomUUID();
        var answer = List.of(new InformationAnswer("", List.of(file)));

        assertThatRefused(() -> new InformationRequest(
                        application.id(), List.of("清单"), " ", List.of(first), NOW, LocalDate.of(2027, 3, 1)))
                .by(R5_2_1_B);
        assertThatRefused(() -> first.answer(answer, Set.of(), NOW)).by(R5_2_1_B);
        assertThat(first.answeredAt()).isEmpty();

        first.answer(answer, Set.of(file), NOW);

        assertThat(first.answeredAt()).contains(NOW);
    }

    private List<Missing> missing(List<CreditLookUp> lookUps) {
        return new ReviewProgress(review, lookUps, List.of(), TWO_DAYS).missing(application);
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
}
