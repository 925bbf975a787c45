package cn.xingji.audit.documentreview;

import cn.xingji.rules.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The client's answers to document nonconformities; of two to the same one the last counts. */
record Corrections(List<Correction> said) {
    Corrections {
        said = List.copyOf(said);
    }

    /** What the client says about one nonconformity. */
    record Correction(UUID nonconformityId, String correction, String correctiveAction) {}

    /** @throws Refused unless they answer every one of these, and nothing else */
    void requireOf(List<DocumentNonconformity> open) {
        var known = open.stream().map(DocumentNonconformity::id).collect(Collectors.toSet());
        said.stream()
                .map(Correction::nonconformityId)
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refused.invalidField(DocumentNonconformity.RULE, "nonconformity.unknown", "corrections")
                            .with("nonconformityId", id);
                });
        open.forEach(this::of);
    }

    /** @throws Refused when nothing is said about it */
    Correction of(DocumentNonconformity one) {
        return last(one.id())
                .orElseThrow(() -> Refused.invalidField(
                                DocumentNonconformity.RULE, "nonconformity.unanswered", "corrections")
                        .with("nonconformity", one.description())
                        .with("nonconformityId", one.id()));
    }

    private Optional<Correction> last(UUID nonconformityId) {
        return said.stream()
                .filter(one -> one.nonconformityId().equals(nonconformityId))
                .reduce((_, later) -> later);
    }
}
