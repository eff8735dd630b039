package cn.cegn.ra.application.entity;

import java.time.Instant;

/**
 * A version of the material list.
 *
 * @param from when it began or begins to count for cases that are opened; null for the draft
 * @param account who published it; null for the draft
 */
public record ListVersion(int version, Instant from, Instant publishedAt, String account, String reason) {
    public boolean isDraft() {
        return from == null;
    }
}
