package cn.xingji.vocabulary;

import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column holds a credit code. */
@Converter(autoApply = true)
public class CreditCodeColumn implements AttributeConverter<CreditCode, String> {
    @Override
    public String convertToDatabaseColumn(CreditCode value) {
        return value.value();
    }

    @Override
    public CreditCode convertToEntityAttribute(String column) {
        return new CreditCode(column);
    }
}
