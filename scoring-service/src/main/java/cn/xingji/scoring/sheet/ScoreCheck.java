package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R6_EVIDENCE;
import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.scoring.scheme.Item;
import cn.xingji.scoring.scheme.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a score must be: of an item of the scheme, within its points, with a reason for lost ones, on evidence. */
record ScoreCheck(Scheme scheme, Collection<KnownEvidence> known) {
    private static final int DECIMALS = 2;

    /** All that is wrong with these scores. */
    Refusals of(Collection<Score> scores) {
        return new Refusals(scores.stream().flatMap(score -> of(score).stream()).toList());
    }

    private List<Refused> of(Score score) {
        return scheme.item(score.item())
                .map(item -> of(score, item))
                .orElseGet(() -> List.of(refused(R6_ITEMS, "score.no-such-item", "item", score)));
    }

    private List<Refused> of(Score score, Item item) {
        var found = new ArrayList<Refused>();
        points(score, item).ifPresent(found::add);
        reason(score, item).ifPresent(found::add);
        evidence(score).forEach(found::add);
        return found;
    }

    private static Optional<Refused> points(Score score, Item item) {
        var points = score.points();
        if (points.signum() < 0 || points.compareTo(item.maximum()) > 0) {
            return Optional.of(refused(R6_ITEMS, "score.out-of-range", "score", score)
                    .with("maximum", item.maximum())
                    .with("score", points));
        }
        if (points.stripTrailingZeros().scale() > DECIMALS) {
            return Optional.of(
                    refused(R6_ITEMS, "score.too-fine", "score", score).with("score", points));
        }
        return Optional.empty();
    }

    private static Optional<Refused> reason(Score score, Item item) {
        return score.points().compareTo(item.maximum()) < 0 && score.reason().isBlank()
                ? Optional.of(refused(R6_EVIDENCE, "score.reason-missing", "reason", score)
                        .with("maximum", item.maximum()))
                : Optional.empty();
    }

    private Stream<Refused> evidence(Score score) {
        return score.evidence().isEmpty()
                ? Stream.of(refused(R6_EVIDENCE, "score.evidence-missing", "evidence", score))
                : score.evidence().stream().flatMap(id -> evidence(id, score).stream());
    }

    private Optional<Refused> evidence(UUID id, Score score) {
        var found = known.stream().filter(each -> each.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(refused(R6_EVIDENCE, "score.evidence-unknown", "evidence", score)
                    .with("evidence", id));
        }
        return found.filter(evidence -> !evidence.speaksOf(score.item()))
                .map(evidence -> refused(R6_EVIDENCE, "score.evidence-of-other-items", "evidence", score)
                        .with("evidence", evidence.number())
                        .with("items", evidence.items()));
    }

    private static Refused refused(RuleId rule, String code, String field, Score score) {
        return Refused.invalidField(rule, code, field).with("item", score.item());
    }
}
