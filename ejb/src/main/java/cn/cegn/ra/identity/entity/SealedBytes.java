package cn.cegn.ra.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps bytes encrypted in their column; see {@link DataKeys} for the form. */
@Converter
public class SealedBytes implements AttributeConverter<byte[], byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(byte[] clear) {
        return clear == null ? null : DataKeys.installed().seal(clear);
    }

    @Override
    public byte[] convertToEntityAttribute(byte[] sealed) {
        return sealed == null ? null : DataKeys.installed().open(sealed);
    }
}
