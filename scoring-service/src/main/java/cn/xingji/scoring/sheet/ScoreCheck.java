package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R6_EVIDENCE;
import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.scoring.scheme.Item;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;

/** What a score of one item must be. */
record ScoreCheck(Item item) {
    private static final int DECIMALS = 2;

    static ScoreCheck of(Item item) {
        return new ScoreCheck(item);
    }

    void check(Score score, Collection<KnownEvidence> known) {
        points(score.points());
        reason(score);
        if (score.evidence().isEmpty()) {
            throw refused(R6_EVIDENCE, "score.evidence-missing", "evidence");
        }
        score.evidence().forEach(id -> evidence(id, known));
    }

    private void points(BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(item.maximum()) > 0) {
            throw refused(R6_ITEMS, "score.out-of-range", "score")
                    .with("maximum", item.maximum())
                    .with("score", points);
        }
        if (points.stripTrailingZeros().scale() > DECIMALS) {
            throw refused(R6_ITEMS, "score.too-fine", "score").with("score", points);
        }
    }

    private void reason(Score score) {
        if (score.points().compareTo(item.maximum()) < 0 && score.reason().isBlank()) {
            throw refused(R6_EVIDENCE, "score.reason-missing", "reason").with("maximum", item.maximum());
        }
    }

    private void evidence(UUID id, Collection<KnownEvidence> known) {
        var evidence = known.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused(R6_EVIDENCE, "score.evidence-unknown", "evidence")
                        .with("evidence", id));
        if (!evidence.speaksOf(item.code())) {
            throw refused(R6_EVIDENCE, "score.evidence-of-other-items", "evidence")
                    .with("evidence", evidence.number())
                    .with("items", evidence.items());
        }
    }

    private Refused refused(RuleId rule, String code, String field) {
        return Refused.invalidField(rule, code, field).with("item", item.code());
    }
}
