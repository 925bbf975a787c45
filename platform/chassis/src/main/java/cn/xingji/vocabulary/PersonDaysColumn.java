package cn.xingji.vocabulary;

import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** A column holds person-days. */
@Converter(autoApply = true)
public class PersonDaysColumn implements AttributeConverter<PersonDays, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(PersonDays value) {
        return value.days();
    }

    @Override
    public PersonDays convertToEntityAttribute(BigDecimal column) {
        return new PersonDays(column);
    }
}
