package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_4;

import cn.xingji.rules.Refused;
import java.util.regex.Pattern;

/** The id of an item of the score table, such as {@code a1} or {@code c8}; which there are is scoring's to say. */
record ScoreItem(String id) {
    private static final Pattern SHAPE = Pattern.compile("[abc][1-9][0-9]?");

    ScoreItem {
        if (!SHAPE.matcher(id).matches()) {
            throw Refused.invalidField(R5_3_3_4, "evidence.no-score-item", "items")
                    .with("item", id);
        }
    }
}
