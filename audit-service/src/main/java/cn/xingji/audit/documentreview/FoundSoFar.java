package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.NonconformityState.CORRECTED;
import static cn.xingji.audit.documentreview.NonconformityState.OPEN;
import static cn.xingji.audit.documentreview.NonconformityState.VERIFIED;

import cn.xingji.rules.Refused;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What all rounds of a document review found, each nonconformity as far as it is (R5.3.2-nc). */
record FoundSoFar(List<DocumentNonconformity> all) {
    FoundSoFar {
        all = List.copyOf(all);
    }

    /** @throws Refused while one has not been verified: the documents can't pass */
    void requireVerified() {
        var left = descriptions(one -> one.state() != VERIFIED).toList();
        if (!left.isEmpty()) {
            throw Refused.outOfOrder(DocumentNonconformity.RULE, "nonconformities.not-verified")
                    .with("nonconformities", left);
        }
    }

    /** @throws Refused while one has not been answered: the corrections can't be handed in */
    void requireAnswered() {
        all.stream().filter(one -> one.state() == OPEN).findFirst().ifPresent(one -> {
            throw Refused.outOfOrder(DocumentNonconformity.RULE, "nonconformity.unanswered")
                    .with("nonconformity", one.description())
                    .with("nonconformityId", one.id());
        });
    }

    /** Whether one about this item is open; one of which that is not on record may be. */
    boolean isOpenAgainst(String reference) {
        return all.stream()
                .filter(one -> one.state() == OPEN)
                .anyMatch(one -> one.against().isBlank() || one.against().equals(reference));
    }

    /** How many answers wait to be looked at. */
    int waiting() {
        return (int) all.stream().filter(one -> one.state() == CORRECTED).count();
    }

    /** All that the client has to answer, with what was found just now. */
    List<String> openWith(List<DocumentReview.Raised> raised) {
        return Stream.concat(
                        descriptions(one -> one.state() == OPEN),
                        raised.stream().map(DocumentReview.Raised::description))
                .toList();
    }

    private Stream<String> descriptions(Predicate<DocumentNonconformity> which) {
        return all.stream().filter(which).map(DocumentNonconformity::description);
    }
}
