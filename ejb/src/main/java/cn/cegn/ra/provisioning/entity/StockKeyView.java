package cn.cegn.ra.provisioning.entity;

import java.time.Instant;

/**
 * A key of the stock as it is shown.
 *
 * @param application the case it is bound to, or null
 */
public record StockKeyView(
        String serial,
        String manufacturer,
        String model,
        String label,
        KeyState state,
        Instant since,
        Long application,
        Integer attempt) {}
