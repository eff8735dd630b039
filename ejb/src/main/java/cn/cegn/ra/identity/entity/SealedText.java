package cn.cegn.ra.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a text encrypted in its column; see {@link DataKeys} for the form. */
@Converter
public class SealedText implements AttributeConverter<String, String> {
    @Override
    public String convertToDatabaseColumn(String clear) {
        return clear == null ? null : DataKeys.installed().seal(clear);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : DataKeys.installed().open(sealed);
    }
}
