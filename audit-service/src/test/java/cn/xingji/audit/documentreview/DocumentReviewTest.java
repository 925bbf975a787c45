package cn.xingji.audit.documentreview;

import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.audit.documentreview.DocumentReview.Finding;
import cn.xingji.audit.documentreview.DocumentReview.Raised;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DocumentReviewTest {
    private static final Instant NOW = Instant.parse("2026-06-02T02:00:00Z");
    private static final Raised NO_BLUEPRINT = new Raised("5.1.3", "No blueprint of the repair service");

    @Test
    @Rule(R5_3_2_DOC)
    void a_review_speaks_of_suitability_and_of_sufficiency() {
        refusal(() -> new Finding(" ", "Sufficient", DocumentConclusion.PASSED, List.of()))
                .returns(Optional.of(R5_3_2_DOC), Refused::rule)
                .returns("documents.suitability-missing", Refused::code);
        refusal(() -> new Finding("Suitable", "", DocumentConclusion.PASSED, List.of()))
                .returns("documents.sufficiency-missing", Refused::code);
    }

    @Test
    @Rule(R5_3_2_DOC)
    void documents_pass_without_nonconformities_and_fail_with_some() {
        refusal(() -> new Finding("Suitable", "Sufficient", DocumentConclusion.PASSED, List.of(NO_BLUEPRINT)))
                .returns("documents.passed-with-nonconformities", Refused::code);
        refusal(() -> new Finding("Suitable", "Lacking", DocumentConclusion.NONCONFORMING, List.of()))
                .returns("documents.nonconformities-missing", Refused::code);
    }

    @Test
    @Rule(R5_3_2_NC)
    void a_nonconformity_needs_a_correction_and_a_corrective_action() {
        refusal(() -> nonconformity().correct("", "Yearly review of the manual", NOW))
                .returns(Optional.of(R5_3_2_NC), Refused::rule)
                .returns("nonconformity.correction-missing", Refused::code);
        refusal(() -> nonconformity().correct("Blueprint added", " ", NOW))
                .returns("nonconformity.corrective-action-missing", Refused::code);

        var answered = nonconformity();
        answered.correct("Blueprint added", "Yearly review of the manual", NOW);
        assertThat(answered.state()).isEqualTo(NonconformityState.CORRECTED);
    }

    @Test
    @Rule(R5_3_2_NC)
    void only_what_was_corrected_is_verified() {
        refusal(() -> nonconformity().verify()).returns(Optional.of(R5_3_2_NC), Refused::rule);

        var corrected = nonconformity();
        corrected.correct("Blueprint added", "Yearly review of the manual", NOW);
        corrected.verify();
        assertThat(corrected.state()).isEqualTo(NonconformityState.VERIFIED);
    }

    private static DocumentNonconformity nonconformity() {
        var found = new Finding("Suitable", "Lacking", DocumentConclusion.NONCONFORMING, List.of(NO_BLUEPRINT));
        var review = new DocumentReview(UUID.randomUUID(), 1, found, UUID.randomUUID(), NOW);
        return new DocumentNonconformity(review, NO_BLUEPRINT);
    }

    private static AbstractObjectAssert<?, Refused> refusal(Runnable act) {
        return assertThatThrownBy(act::run).asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }
}
