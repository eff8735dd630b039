package cn.cegn.ra.application.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of an uploaded file.
 *
 * @param round of the case in which it was uploaded
 * @param contentType as its content shows: PDF, PNG or JPEG
 * @param size in bytes
 * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param formMark what the code on a printed form says of its state, see {@link FormMark#digest}; null if no code was found
 * @param expiresOn last day on which the paper is valid, or null if it has none
 * @param replacedAt when another file took its place or it was removed; null while it counts
 */
public record StoredFile(
        long id,
        long application,
        MaterialItem item,
        int round,
        String name,
        String contentType,
        long size,
        String digest,
        String formMark,
        LocalDate expiresOn,
        Instant uploadedAt,
        Instant replacedAt) {

    /** Whether it belongs to the material now. */
    public boolean isCurrent() {
        return replacedAt == null;
    }

    /** Whether it is another state of the form that was printed than the one with this digest. */
    public boolean isOutdated(String formDigest) {
        return formMark != null && !formDigest.startsWith(formMark);
    }

    /** Whether the paper is past its last day. */
    public boolean isExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }
}
