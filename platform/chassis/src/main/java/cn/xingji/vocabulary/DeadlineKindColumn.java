package cn.xingji.vocabulary;

import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column holds a deadline's kind as the API writes it. */
@Converter(autoApply = true)
public class DeadlineKindColumn implements AttributeConverter<DeadlineKind, String> {
    @Override
    public String convertToDatabaseColumn(DeadlineKind kind) {
        return kind.id();
    }

    @Override
    public DeadlineKind convertToEntityAttribute(String id) {
        return DeadlineKind.of(id);
    }
}
