package cn.xingji.vocabulary;

import cn.xingji.rules.RuleId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column holds the rule's id as people write it: the same that its row in a migration says. */
@Converter(autoApply = true)
public class RuleIdColumn implements AttributeConverter<RuleId, String> {
    @Override
    public String convertToDatabaseColumn(RuleId rule) {
        return rule.id();
    }

    @Override
    public RuleId convertToEntityAttribute(String id) {
        return RuleId.of(id);
    }
}
