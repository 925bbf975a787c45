package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.ANonconformity.NO_BLUEPRINT;
import static cn.xingji.audit.documentreview.DocumentConclusion.NONCONFORMING;
import static cn.xingji.audit.documentreview.DocumentConclusion.PASSED;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xingji.audit.documentreview.DocumentReview.Finding;
import cn.xingji.audit.documentreview.DocumentReview.Raised;
import cn.xingji.audit.documentreview.ReviewItem.Basis;
import cn.xingji.audit.documentreview.ReviewItem.ReadDocument;
import cn.xingji.events.Coded;
import cn.xingji.events.Standard;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RefusalAssert;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule(R5_3_2_DOC)
class ReviewItemsTest {
    private static final List<Coded<Standard>> SCOPE = Coded.each(List.of(Standard.values()));
    private static final FoundSoFar NOTHING = new FoundSoFar(List.of());
    private static final ReadDocument MANUAL = new ReadDocument("Service manual", "2026-A");

    private static final ReviewItem GB = standard(Standard.GB_T_27922_2011, PASSED);
    private static final ReviewItem CTS = standard(Standard.CTS_FW01_2021, PASSED);
    private static final ReviewItem LAW =
            new ReviewItem(Basis.LAW, "Consumer protection act", List.of(MANUAL), "Kept", PASSED);
    private static final ReviewItem GB_LACKING = standard(Standard.GB_T_27922_2011, NONCONFORMING);

    @Test
    void a_round_against_each_standard_in_scope_and_the_law_passes() {
        assertThatCode(() -> require(PASSED, List.of(), NOTHING, GB, CTS, LAW)).doesNotThrowAnyException();
    }

    @Test
    void each_standard_in_scope_is_an_item() {
        refusal(PASSED, List.of(), GB, LAW)
                .by(R5_3_2_DOC)
                .because("documents.standard-missing")
                .with("standard", "CTS_FW01_2021");
    }

    @Test
    void the_law_is_an_item() {
        refusal(PASSED, List.of(), GB, CTS).by(R5_3_2_DOC).because("documents.law-missing");
    }

    @Test
    void a_standard_that_is_not_in_scope_or_came_before_is_refused() {
        var only = List.of(Coded.of(Standard.GB_T_27922_2011));
        assertThatRefused(() -> items(GB, CTS, LAW).require(only, finding(PASSED, List.of()), NOTHING))
                .because("documents.standard-not-in-scope");
        refusal(PASSED, List.of(), GB, GB, CTS, LAW).because("documents.item-twice");
    }

    @Test
    void a_round_passes_only_when_each_item_does() {
        refusal(PASSED, List.of(), GB_LACKING, CTS, LAW).because("documents.passed-with-nonconforming-items");
        refusal(NONCONFORMING, List.of(NO_BLUEPRINT), GB, CTS, LAW).because("documents.nonconforming-without-item");
    }

    @Test
    void a_nonconforming_item_has_a_nonconformity_of_now_or_one_still_open() {
        refusal(NONCONFORMING, List.of(), GB_LACKING, CTS, LAW)
                .because("documents.item-without-nonconformity")
                .with("reference", "GB_T_27922_2011");

        var open = new FoundSoFar(List.of(ANonconformity.in(NonconformityState.OPEN)));
        assertThatCode(() -> {
                    require(NONCONFORMING, List.of(NO_BLUEPRINT), NOTHING, GB_LACKING, CTS, LAW);
                    require(NONCONFORMING, List.of(), open, GB_LACKING, CTS, LAW);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_nonconformity_is_about_a_nonconforming_item() {
        var astray = new Raised("CTS_FW01_2021", "", "No times of repair");

        refusal(NONCONFORMING, List.of(NO_BLUEPRINT, astray), GB_LACKING, CTS, LAW)
                .because("documents.nonconformity-without-item")
                .with("nonconformity", "No times of repair");
    }

    @Test
    void everything_that_does_not_agree_is_told_at_once() {
        var refused = catchThrowableOfType(Refused.class, () -> require(PASSED, List.of(), NOTHING, GB_LACKING));

        assertThat(Stream.concat(Stream.of(refused), refused.others().stream()))
                .extracting(Refused::code)
                .containsExactly(
                        "documents.standard-missing",
                        "documents.law-missing",
                        "documents.passed-with-nonconforming-items",
                        "documents.item-without-nonconformity");
    }

    @Test
    void an_item_names_what_was_read_in_which_edition_and_what_was_found() {
        assertThatRefused(() -> new ReviewItem(Basis.LAW, " ", List.of(MANUAL), "Kept", PASSED))
                .because("documents.item-without-reference");
        assertThatRefused(() -> new ReviewItem(Basis.LAW, "Act", List.of(), "Kept", PASSED))
                .because("documents.item-without-documents");
        assertThatRefused(
                        () -> new ReviewItem(Basis.LAW, "Act", List.of(new ReadDocument("Manual", "")), "Kept", PASSED))
                .because("documents.document-without-edition");
        assertThatRefused(() -> new ReviewItem(Basis.LAW, "Act", List.of(MANUAL), " ", PASSED))
                .because("documents.item-without-finding");
    }

    private static RefusalAssert refusal(DocumentConclusion conclusion, List<Raised> raised, ReviewItem... items) {
        return assertThatRefused(() -> require(conclusion, raised, NOTHING, items));
    }

    private static void require(
            DocumentConclusion conclusion, List<Raised> raised, FoundSoFar found, ReviewItem... items) {
        items(items).require(SCOPE, finding(conclusion, raised), found);
    }

    private static Finding finding(DocumentConclusion conclusion, List<Raised> raised) {
        return new Finding("Suitable", "Sufficient", items(), conclusion, raised);
    }

    private static ReviewItems items(ReviewItem... items) {
        return new ReviewItems(List.of(items));
    }

    private static ReviewItem standard(Standard standard, DocumentConclusion conclusion) {
        return new ReviewItem(Basis.STANDARD, standard.name(), List.of(MANUAL), "Read", conclusion);
    }
}
