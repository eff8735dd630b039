package cn.cegn.ra.ca;

/** A CA did not do what was asked; {@link #kind()} says what the caller may do about it. The message is the CA's own words. */
public class CaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public CaException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public CaException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
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
