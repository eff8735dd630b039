package cn.cegn.ra.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * Keeps bytes encrypted in their column; see {@link DataKeys} for the form. Nobody changes the bytes in place; without saying so, Hibernate
 * makes its copy by sealing and opening them.
 */
@Converter
@Immutable
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
