package cn.cegn.ra.ca;

import java.math.BigInteger;
import java.util.Optional;

/** A CA did not do what was asked; {@link #kind()} says what the caller may do about it. The message is the CA's own words. */
public class CaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Null unless a certificate was made that nobody ordered. */
    private final BigInteger serialNumber;

    private final boolean leftOpenByCa;

    public CaException(Kind kind, String message) {
        this(kind, message, null, false);
    }

    public CaException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.serialNumber = null;
        this.leftOpenByCa = false;
    }

    private CaException(Kind kind, String message, BigInteger serialNumber, boolean leftOpenByCa) {
        super(message);
        this.kind = kind;
        this.serialNumber = serialNumber;
        this.leftOpenByCa = leftOpenByCa;
    }

    /**
     * A certificate exists that is not what was ordered: an incident (S2.6-4).
     *
     * @param serialNumber of that certificate, so that it can be suspended at once
     */
    public static CaException wronglyIssued(String message, BigInteger serialNumber) {
        return new CaException(Kind.BROKEN, message, serialNumber, false);
    }

    /**
     * The CA itself answered that something failed, and did not say what it had done: {@code UNKNOWN}. No time-out and no broken
     * connection is told like this.
     */
    public static CaException leftOpenByCa(String message) {
        return new CaException(Kind.UNKNOWN, message, null, true);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the CA answered and left open itself what it had done; then asking again may be in vain for ever. */
    public boolean isLeftOpenByCa() {
        return leftOpenByCa;
    }

    /** The certificate that was made wrongly; the connector has tried to suspend it and says in the message how that went. */
    public Optional<BigInteger> serialNumber() {
        return Optional.ofNullable(serialNumber);
    }

    /** What the caller may conclude. */
    public enum Kind {
        /** The CA understood and said no; never retry unchanged. */
        REFUSED,
        /** The CA is busy, offline or not reached, and certainly did nothing; retry later. */
        UNAVAILABLE,
        /** The CA may or may not have done it; look for the result before anything else. */
        UNKNOWN,
        /** The answer was not understood or contradicts the order; a person looks. */
        BROKEN
    }
}
