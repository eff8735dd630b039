package cn.cegn.ra.provisioning.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which keys of the stock are looked for.
 *
 * @param state or null for every state
 * @param owner id of an organisation, {@link #OF_RA} for the RA's own, or null for everybody's
 * @param text a whole label or serial number, which finds that key alone; or part of label, serial number or place; empty for all
 * @param page beginning with 1
 * @param size of a page
 * @param order null for the newest label first
 */
public record StockFilter(KeyState state, Long owner, String text, int page, int size, Order order) {
    public static final long OF_RA = 0;

    public StockFilter {
        text = text == null ? "" : text.strip();
        page = Math.max(1, page);
        order = order == null ? new Order(By.LABEL, true) : order;
    }

    /** The one state, or every one. */
    public Set<KeyState> states() {
        return state == null ? EnumSet.allOf(KeyState.class) : EnumSet.of(state);
    }

    /** The text as a whole label or serial number is compared. */
    public String whole() {
        return KeySerial.folded(text);
    }

    /** For LIKE with the escape character {@code !}. */
    public String pattern() {
        return "%" + text.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /**
     * What comes first.
     *
     * @param falling the other way round
     */
    public record Order(By by, boolean falling) {}

    /** By what the list is ordered. */
    public enum By {
        LABEL,
        SERIAL,
        MODEL,
        STATE,
        SINCE,
        PLACE
    }
}
