package cn.cegn.ra.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A USB-Key's PIN. It prints as {@code Pin[****]}: only {@link #reveal()} gives its digits, and who calls that answers for them. */
public final class Pin {
    private final String digits;

    @JsonCreator
    public Pin(String digits) {
        if (digits == null || digits.isEmpty()) {
            throw new IllegalArgumentException("a PIN is not empty");
        }
        this.digits = digits;
    }

    @JsonValue
    public String reveal() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pin pin && pin.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "Pin[****]";
    }
}
