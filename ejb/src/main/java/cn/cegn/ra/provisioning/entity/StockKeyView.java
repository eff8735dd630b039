package cn.cegn.ra.provisioning.entity;

import java.time.Instant;

/**
 * A key of the stock as it is shown.
 *
 * @param application the case it is bound to, or null
 * @param proposal what waits for a second person, or null
 */
public record StockKeyView(
        String serial,
        String manufacturer,
        String model,
        String label,
        KeyState state,
        Instant since,
        Long application,
        Integer attempt,
        KeyOrigin origin,
        KeyProposal proposal) {

    public boolean isInACase() {
        return state.isInACase();
    }
}
