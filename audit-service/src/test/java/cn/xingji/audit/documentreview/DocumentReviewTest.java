package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.ANonconformity.NOW;
import static cn.xingji.audit.documentreview.ANonconformity.NO_BLUEPRINT;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.audit.documentreview.DocumentReview.Finding;
import cn.xingji.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReviewTest {

    @Test
    @Rule(R5_3_2_DOC)
    void a_review_speaks_of_suitability_and_of_sufficiency() {
        assertThatRefused(() -> new Finding(" ", "Sufficient", DocumentConclusion.PASSED, List.of()))
                .by(R5_3_2_DOC)
                .because("documents.suitability-missing");
        assertThatRefused(() -> new Finding("Suitable", "", DocumentConclusion.PASSED, List.of()))
                .because("documents.sufficiency-missing");
    }

    @Test
    @Rule(R5_3_2_DOC)
    void documents_pass_without_nonconformities_and_fail_with_some() {
        assertThatRefused(() -> new Finding("Suitable", "Sufficient", DocumentConclusion.PASSED, List.of(NO_BLUEPRINT)))
                .because("documents.passed-with-nonconformities");
        assertThatRefused(() -> new Finding("Suitable", "Lacking", DocumentConclusion.NONCONFORMING, List.of()))
                .because("documents.nonconformities-missing");
    }

    @Test
    @Rule(R5_3_2_NC)
    void a_nonconformity_needs_a_correction_and_a_corrective_action() {
        assertThatRefused(() ->
                        ANonconformity.in(NonconformityState.OPEN).correct("", "Yearly review of the manual", NOW))
                .by(R5_3_2_NC)
                .because("nonconformity.correction-missing");
        assertThatRefused(() -> ANonconformity.in(NonconformityState.OPEN).correct("Blueprint added", " ", NOW))
                .because("nonconformity.corrective-action-missing");

        var answered = ANonconformity.in(NonconformityState.OPEN);
        answered.correct("Blueprint added", "Yearly review of the manual", NOW);
        assertThat(answered.state()).isEqualTo(NonconformityState.CORRECTED);
    }

    @Test
    @Rule(R5_3_2_NC)
    void only_what_was_corrected_is_verified() {
        assertThatRefused(() -> ANonconformity.in(NonconformityState.OPEN).verify())
                .by(R5_3_2_NC);

        var corrected = ANonconformity.in(NonconformityState.CORRECTED);
        corrected.verify();
        assertThat(corrected.state()).isEqualTo(NonconformityState.VERIFIED);
    }
}
