package cn.cegn.ra.acceptance.entity;

/** What a certificate that was shown in a TLS handshake says of the key of a case. */
public enum KeyFinding {
    /** None was shown. */
    NONE,
    /** It is the case's and in force: who shows it has its key. */
    PROVED,
    /** Another CA's. */
    FOREIGN,
    /** Our CA's, and not this case's. */
    ANOTHER,
    /** The case's, and not valid yet. */
    NOT_YET,
    EXPIRED,
    REVOKED,
    SUSPENDED,
    /** The CA can not be asked, or does not know it. */
    UNANSWERED
}
