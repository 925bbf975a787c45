package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_4;

import cn.xingji.rules.Refused;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The id of an item of the score table, such as {@code a1} or {@code c8}; which there are is scoring's to say. */
record ScoreItem(String id) implements Comparable<ScoreItem> {
    private static final Comparator<ScoreItem> AS_IN_THE_TABLE =
            Comparator.comparingInt(ScoreItem::part).thenComparingInt(ScoreItem::number);
    private static final Pattern SHAPE = Pattern.compile("[abc][1-9][0-9]?");

    ScoreItem {
        if (!SHAPE.matcher(id).matches()) {
            throw Refused.invalidField(R5_3_3_4, "evidence.no-score-item", "items")
                    .with("item", id);
        }
    }

    /** As they stand in the table: a2 before a10. */
    static Set<String> inOrder(Collection<String> ids) {
        return ids.stream()
                .map(ScoreItem::new)
                .sorted()
                .map(ScoreItem::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private char part() {
        return id.charAt(0);
    }

    private int number() {
        return Integer.parseInt(id.substring(1));
    }

    @Override
    public int compareTo(ScoreItem other) {
        return AS_IN_THE_TABLE.compare(this, other);
    }
}
