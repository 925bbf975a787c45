package cn.xingji.audit.documentreview;

import static cn.xingji.rules.RuleId.R5_3_2_DOC;

import cn.xingji.audit.documentreview.ReviewItem.Basis;
import cn.xingji.events.Coded;
import cn.xingji.events.Standard;
import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The items of one round: each standard in scope and the law, each once (R5.3.2-doc). */
record ReviewItems(List<ReviewItem> all) {
    ReviewItems {
        all = List.copyOf(all);
    }

    /**
     * That nothing in scope was left out, and that the round says what its items say.
     *
     * @param found what earlier rounds found, which may be open still
     * @throws Refused with all that does not agree
     */
    void require(Collection<Coded<Standard>> scope, DocumentReview.Finding round, FoundSoFar found) {
        new Refusals(Stream.of(
                                missing(scope),
                                strangers(scope),
                                twice(),
                                disagreeing(round),
                                unraised(round, found),
                                astray(round))
                        .flatMap(each -> each)
                        .toList())
                .refuse();
    }

    private Stream<Refused> missing(Collection<Coded<Standard>> scope) {
        var standards = scope.stream()
                .map(Coded::code)
                .filter(standard -> all.stream().noneMatch(item -> item.isAbout(standard)))
                .map(standard -> refused("documents.standard-missing").with("standard", standard));
        var law = all.stream().anyMatch(item -> item.basis() == Basis.LAW)
                ? Stream.<Refused>empty()
                : Stream.of(refused("documents.law-missing"));
        return Stream.concat(standards, law);
    }

    private Stream<Refused> strangers(Collection<Coded<Standard>> scope) {
        return all.stream()
                .filter(item -> item.basis() == Basis.STANDARD)
                .filter(item -> scope.stream().noneMatch(standard -> item.isAbout(standard.code())))
                .map(item -> refused("documents.standard-not-in-scope").with("standard", item.reference()));
    }

    private Stream<Refused> twice() {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(item -> !seen.add(item.reference()))
                .map(item -> refused("documents.item-twice").with("reference", item.reference()))
                .toList()
                .stream();
    }

    private Stream<Refused> disagreeing(DocumentReview.Finding round) {
        var nonconforming = nonconforming().map(ReviewItem::reference).toList();
        return switch (round.conclusion()) {
            case PASSED ->
                nonconforming.isEmpty()
                        ? Stream.empty()
                        : Stream.of(refused("documents.passed-with-nonconforming-items")
                                .with("references", nonconforming));
            case NONCONFORMING ->
                nonconforming.isEmpty() ? Stream.of(refused("documents.nonconforming-without-item")) : Stream.empty();
        };
    }

    /** A nonconforming item has a nonconformity, of now or still open from before. */
    private Stream<Refused> unraised(DocumentReview.Finding round, FoundSoFar found) {
        return nonconforming()
                .filter(item -> round.nonconformities().stream()
                                .noneMatch(raised -> raised.against().equals(item.reference()))
                        && !found.isOpenAgainst(item.reference()))
                .map(item -> Refused.invalidField(R5_3_2_DOC, "documents.item-without-nonconformity", "nonconformities")
                        .with("reference", item.reference()));
    }

    private Stream<Refused> astray(DocumentReview.Finding round) {
        return round.nonconformities().stream()
                .filter(raised ->
                        nonconforming().noneMatch(item -> item.reference().equals(raised.against())))
                .map(raised -> Refused.invalidField(
                                R5_3_2_DOC, "documents.nonconformity-without-item", "nonconformities")
                        .with("nonconformity", raised.description()));
    }

    private Stream<ReviewItem> nonconforming() {
        return all.stream().filter(ReviewItem::isNonconforming);
    }

    private static Refused refused(String code) {
        return Refused.invalidField(R5_3_2_DOC, code, "items");
    }
}
