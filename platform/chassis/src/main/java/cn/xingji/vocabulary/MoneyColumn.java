package cn.xingji.vocabulary;

import cn.xingji.rules.vocabulary.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** A column holds an amount in CNY. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Money value) {
        return value.cny();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal column) {
        return new Money(column);
    }
}
