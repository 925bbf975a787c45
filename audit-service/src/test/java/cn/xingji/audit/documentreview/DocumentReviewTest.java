package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.ANonconformity.CASE;
import static cn.xingji.audit.documentreview.ANonconformity.LEADER;
import static cn.xingji.audit.documentreview.ANonconformity.NOW;
import static cn.xingji.audit.documentreview.ANonconformity.NO_BLUEPRINT;
import static cn.xingji.audit.documentreview.ANonconformity.answer;
import static cn.xingji.audit.documentreview.NonconformityState.CORRECTED;
import static cn.xingji.audit.documentreview.NonconformityState.OPEN;
import static cn.xingji.audit.documentreview.NonconformityState.VERIFIED;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.audit.documentreview.DocumentReview.Finding;
import cn.xingji.audit.documentreview.DocumentReview.Raised;
import cn.xingji.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReviewTest {
    private static final ReviewItems NONE = new ReviewItems(List.of());

    @Test
    @Rule(R5_3_2_DOC)
    void a_review_speaks_of_suitability_and_of_sufficiency() {
        assertThatRefused(() -> new Finding(" ", "Sufficient", NONE, DocumentConclusion.PASSED, List.of()))
                .by(R5_3_2_DOC)
                .because("documents.suitability-missing");
        assertThatRefused(() -> new Finding("Suitable", "", NONE, DocumentConclusion.PASSED, List.of()))
                .because("documents.sufficiency-missing");
    }

    @Test
    @Rule(R5_3_2_DOC)
    void documents_with_nonconformities_do_not_pass() {
        assertThatRefused(() ->
                        new Finding("Suitable", "Sufficient", NONE, DocumentConclusion.PASSED, List.of(NO_BLUEPRINT)))
                .because("documents.passed-with-nonconformities");
    }

    @Test
    @Rule(R5_3_2_NC)
    void a_nonconformity_needs_a_correction_and_a_corrective_action() {
        var open = ANonconformity.in(OPEN);
        assertThatRefused(() -> open.correct(answer(1, "", "Yearly review of the manual")))
                .by(R5_3_2_NC)
                .because("nonconformity.correction-missing");
        assertThatRefused(() -> open.correct(answer(1, "Blueprint added", " ")))
                .because("nonconformity.corrective-action-missing");

        open.correct(answer(1));

        assertThat(open.state()).isEqualTo(CORRECTED);
    }

    @Test
    @Rule(R5_3_2_NC)
    void an_answer_gives_way_to_another_until_it_was_handed_in_and_stays_on_record_after() {
        var nonconformity = ANonconformity.in(OPEN);
        var first = answer(1);
        nonconformity.correct(first);

        assertThat(nonconformity.correct(answer(1, "Blueprint drawn", "Yearly review")))
                .contains(first);
        nonconformity.sendBack(CASE, "It has no times", LEADER, NOW);
        assertThat(nonconformity.correct(answer(2))).isEmpty();

        assertThat(nonconformity.answers()).extracting(Answer::round).containsExactly(1, 2);
    }

    @Test
    @Rule(R5_3_2_NC)
    void what_is_sent_back_is_open_again_and_says_why() {
        var nonconformity = ANonconformity.in(CORRECTED);
        assertThatRefused(() -> nonconformity.sendBack(CASE, " ", LEADER, NOW))
                .by(R5_3_2_NC)
                .because("nonconformity.sent-back-without-reason");

        var told = nonconformity.sendBack(CASE, "It has no times", LEADER, NOW);

        assertThat(told.nonconformityId().value()).isEqualTo(nonconformity.id());
        assertThat(nonconformity.state()).isEqualTo(OPEN);
        assertThat(nonconformity.answers())
                .singleElement()
                .extracting(answer -> answer.judgement().orElseThrow().reason())
                .isEqualTo("It has no times");
    }

    @Test
    @Rule(R5_3_2_NC)
    void documents_pass_once_each_nonconformity_is_verified() {
        var verified = ANonconformity.in(VERIFIED);
        var corrected = ANonconformity.in(CORRECTED);
        var found = new FoundSoFar(List.of(verified, corrected));
        assertThatRefused(found::requireVerified).by(R5_3_2_NC).because("nonconformities.not-verified");

        corrected.verify(CASE, LEADER, NOW);

        assertThatCode(found::requireVerified).doesNotThrowAnyException();
    }

    @Test
    @Rule(R5_3_2_NC)
    void a_round_that_fails_leaves_open_what_is_open_and_verified_what_was_verified() {
        var found = new FoundSoFar(
                List.of(ANonconformity.in(OPEN), ANonconformity.in(CORRECTED), ANonconformity.in(VERIFIED)));

        var open = found.openWith(List.of(new Raised(ANonconformity.STANDARD, "", "No complaints procedure")));

        assertThat(open).containsExactly(NO_BLUEPRINT.description(), "No complaints procedure");
        assertThat(found.all()).extracting(DocumentNonconformity::state).containsExactly(OPEN, CORRECTED, VERIFIED);
    }

    @Test
    @Rule(R5_3_2_NC)
    void corrections_are_handed_in_once_everything_open_is_answered() {
        var open = ANonconformity.in(OPEN);
        var found = new FoundSoFar(List.of(open, ANonconformity.in(VERIFIED)));
        assertThatRefused(found::requireAnswered).by(R5_3_2_NC).because("nonconformity.unanswered");

        open.correct(answer(1));

        assertThatCode(found::requireAnswered).doesNotThrowAnyException();
        assertThat(found.waiting()).isEqualTo(1);
    }
}
