package cn.xingji.scoring.sheet;

import cn.xingji.events.SectionScore;
import cn.xingji.scoring.scheme.Item;
import cn.xingji.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Adds points up, exactly. */
final class Tally {
    private Tally() {}

    static BigDecimal total(Collection<Score> scores) {
        return sum(scores.stream().map(Score::points));
    }

    /** The points of each part of the table: a, b, c. */
    static List<SectionScore> byPart(Scheme scheme, Collection<Score> scores) {
        return scheme.items().stream()
                .map(Item::part)
                .distinct()
                .map(part -> new SectionScore(
                        part,
                        sum(scores.stream()
                                .filter(score -> score.item().startsWith(part))
                                .map(Score::points)),
                        sum(scheme.items().stream()
                                .filter(item -> item.part().equals(part))
                                .map(Item::maximum))))
                .toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> figures) {
        return figures.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
