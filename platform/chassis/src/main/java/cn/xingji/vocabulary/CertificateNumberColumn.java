package cn.xingji.vocabulary;

import cn.xingji.rules.vocabulary.CertificateNumber;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column holds a certificate's number. */
@Converter(autoApply = true)
public class CertificateNumberColumn implements AttributeConverter<CertificateNumber, String> {
    @Override
    public String convertToDatabaseColumn(CertificateNumber value) {
        return value.value();
    }

    @Override
    public CertificateNumber convertToEntityAttribute(String column) {
        return new CertificateNumber(column);
    }
}
