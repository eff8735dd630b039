package cn.cegn.ra.office.entity;

import java.time.LocalDate;

/**
 * A change that an administrator asks for.
 *
 * @param amount as it was typed
 * @param from the first day on which it is to count; null for at once
 * @param newest id of the newest change of this limit that he had before his eyes; 0 for none
 */
public record LimitWish(OfficeLimit limit, String amount, LocalDate from, String reason, long newest) {}
