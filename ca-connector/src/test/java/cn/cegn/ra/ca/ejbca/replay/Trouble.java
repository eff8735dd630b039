package cn.cegn.ra.ca.ejbca.replay;

/** What can go wrong with one call; see {@link Faults}. */
public enum Trouble {
    NONE,
    /** The connection closes before anything was done. */
    DROPPED,
    /** Done, then the connection closes without an answer. */
    ANSWER_LOST,
    /** Waits for {@link Faults#release} and only then does it and answers. */
    HELD,
    /** Done at once; the answer waits for {@link Faults#release}. */
    LATE,
    /** 500 with HTML, nothing done. */
    HTML_500,
    /** 502 with HTML of something before EJBCA, nothing done. */
    HTML_502,
    /** 503 with HTML of something before EJBCA, nothing done. */
    HTML_503,
    /** 403 with HTML: the protocol is disabled, nothing done. */
    DISABLED,
    /** EJBCA's fault INTERNAL_ERROR (REST: 500 General failure.), nothing done. */
    INTERNAL_ERROR,
    /** Done, then the fault INTERNAL_ERROR: the transaction that failed was another one. */
    INTERNAL_ERROR_AFTER,
    /** Done; half of the answer, as a complete HTTP message. */
    TRUNCATED,
    /** Done; the connection closes in the middle of the answer. */
    CUT_SHORT,
    /** Done; the answer has fields nobody knows. */
    EXTENDED,
    /** Looks and finds nothing although there is something. */
    SILENT_EMPTY,
    /** Issues, to another subject. */
    WRONG_SUBJECT,
    /** Issues, for another key. */
    WRONG_KEY,
    /** Issues, signed by another key than the CA's. */
    WRONG_CA,
    /** Issues, a month too short. */
    WRONG_VALIDITY;

    boolean preventsDoing() {
        return this == HTML_500 || this == HTML_502 || this == HTML_503 || this == DISABLED || this == INTERNAL_ERROR;
    }
}
