package cn.cegn.ra.provisioning.entity;

/**
 * A key that is plugged in at a station.
 *
 * @param label the label on the device, empty on a blank one
 * @param stockLabel our label number, or null if the key is not in stock
 * @param state in our stock, or null
 * @param pins the wrong tries that its PINs bear
 */
public record SeenKeyView(
        String station,
        String serial,
        String manufacturer,
        String model,
        String label,
        boolean initialised,
        String stockLabel,
        KeyState state,
        PinTries pins) {

    /** A key of which no wrong try is known. */
    public SeenKeyView(
            String station,
            String serial,
            String manufacturer,
            String model,
            String label,
            boolean initialised,
            String stockLabel,
            KeyState state) {
        this(station, serial, manufacturer, model, label, initialised, stockLabel, state, PinTries.NONE);
    }

    /** Whether it could be labelled for a case. */
    public boolean isFree() {
        return state == KeyState.IN_STOCK;
    }

    public boolean isInStock() {
        return stockLabel != null;
    }

    SeenKeyView known(StockKeyView stock) {
        return new SeenKeyView(
                station, serial, manufacturer, model, label, initialised, stock.label(), stock.state(), pins);
    }

    /** The same key with what our stock knows of it. */
    public SeenKeyView in(java.util.Optional<StockKeyView> stock) {
        return stock.map(this::known).orElse(this);
    }
}
