package cn.cegn.ra.application.entity;

import java.time.Instant;

/**
 * A document of the dossier as it is read.
 *
 * @param kind see {@link DossierRecord#kindOf}
 * @param step the step, or other act, that left it
 * @param content canonical JSON
 * @param digest SHA-256 of the content
 */
public record DossierEntry(
        long id,
        int round,
        int attempt,
        String kind,
        String step,
        Author author,
        Instant recordedAt,
        String content,
        String digest) {

    /** Who left it, in which role. */
    public record Author(String account, String person, String name, String role) {}

    /** The document itself. */
    public <T> T as(Class<T> type) {
        return CanonicalJson.read(content, type);
    }

    /** Whether the content still has its digest. */
    public boolean isIntact() {
        return CanonicalJson.sha256(content).equals(digest);
    }
}
