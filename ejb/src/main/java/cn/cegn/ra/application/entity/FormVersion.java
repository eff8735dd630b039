package cn.cegn.ra.application.entity;

import java.time.Instant;

/**
 * A version of the texts of the form.
 *
 * @param from when it began or begins to count for cases that are opened
 */
public record FormVersion(
        int version, Instant from, Instant publishedAt, String account, String reason, FormTexts texts) {}
