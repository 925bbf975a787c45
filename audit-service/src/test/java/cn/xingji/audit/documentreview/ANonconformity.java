package cn.xingji.audit.documentreview;

import cn.xingji.audit.documentreview.DocumentReview.Finding;
import cn.xingji.audit.documentreview.DocumentReview.Raised;
import cn.xingji.rules.vocabulary.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds document nonconformities as far along as a test needs them. */
final class ANonconformity {
    static final Instant NOW = Instant.parse("2026-06-02T02:00:00Z");
    static final String STANDARD = "GB_T_27922_2011";
    static final Raised NO_BLUEPRINT = new Raised(STANDARD, "5.1.3", "No blueprint of the repair service");

    static final UUID LEADER = UUID.randomUUID();
    static final CaseId CASE = new CaseId(UUID.randomUUID());

    private ANonconformity() {}

    static DocumentNonconformity in(NonconformityState wanted) {
        var found = new Finding(
                "Suitable",
                "Lacking",
                new ReviewItems(List.of()),
                DocumentConclusion.NONCONFORMING,
                List.of(NO_BLUEPRINT));
        var review = new DocumentReview(UUID.randomUUID(), 1, found, LEADER, NOW);
        var nonconformity = new DocumentNonconformity(review, NO_BLUEPRINT);
        if (wanted != NonconformityState.OPEN) {
            nonconformity.correct(answer(1));
        }
        if (wanted == NonconformityState.VERIFIED) {
            nonconformity.verify(CASE, LEADER, NOW);
        }
        return nonconformity;
    }

    static Answer answer(int round) {
        return answer(round, "Blueprint added", "Yearly review of the manual");
    }

    static Answer answer(int round, String correction, String correctiveAction) {
        return new Answer(
                round, correction, correctiveAction, List.of(), Optional.of(UUID.randomUUID()), NOW, Optional.empty());
    }
}
