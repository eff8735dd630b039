package cn.cegn.ra.office.entity;

import java.time.Instant;

/**
 * A change of a limit.
 *
 * @param from when it begins to count
 * @param account who made it
 */
public record LimitEntry(
        long id, OfficeLimit limit, int amount, Instant from, Instant changedAt, String account, String reason) {}
