package cn.cegn.ra.provisioning.entity;

/**
 * A key that two people want wiped.
 *
 * @param station where it is plugged in now; null if nowhere, or at more than one place
 * @param last what a station was told since it was proposed, or null
 */
public record WipeRow(StockKeyView key, String station, KeyWipeView last) {

    /** A station is at it. */
    public boolean isRunning() {
        return last != null && last.open();
    }

    public boolean isFailed() {
        return last != null && !last.open() && last.failure() != null;
    }

    public boolean isPluggedIn() {
        return station != null;
    }
}
