package cn.cegn.ra.ca;

import java.math.BigInteger;
import java.util.Optional;

/** A CA did not do what was asked; {@link #kind()} says what the caller may do about it. The message is the CA's own words. */
public class CaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Null unless a certificate was made that nobody ordered. */
    private final BigInteger serialNumber;

    public CaException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.serialNumber = null;
    }

    public CaException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.serialNumber = null;
    }

    private CaException(String message, BigInteger serialNumber) {
        super(message);
        this.kind = Kind.BROKEN;
        this.serialNumber = serialNumber;
    }

    /**
     * A certificate exists that is not what was ordered: an incident (S2.6-4).
     *
     * @param serialNumber of that certificate, so that it can be suspended at once
     */
    public static CaException wronglyIssued(String message, BigInteger serialNumber) {
        return new CaException(message, serialNumber);
    }

    public Kind kind() {
        return kind;
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
