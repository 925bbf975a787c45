package cn.xingji.application.client.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column holds a region's code. */
@Converter(autoApply = true)
public class RegionColumn implements AttributeConverter<Region, String> {
    @Override
    public String convertToDatabaseColumn(Region region) {
        return region.code();
    }

    @Override
    public Region convertToEntityAttribute(String code) {
        return new Region(code);
    }
}
