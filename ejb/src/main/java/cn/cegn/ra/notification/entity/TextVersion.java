package cn.cegn.ra.notification.entity;

import java.time.Instant;

/**
 * A version of the text of a mail.
 *
 * @param version 0 is the text that the system came with; the highest counts
 * @param account who kept it; null for version 0
 * @param isShipped whether this version goes back to the system's text
 */
public record TextVersion(
        Template template, int version, MailText text, Instant changedAt, String account, boolean isShipped) {}
