package cn.cegn.ra.identity.entity;

/** What a mailed link is for. */
public enum LinkPurpose {
    /** The first password of an account. */
    INVITATION,
    /** A new password in the place of a forgotten one, which counts until then. */
    RESET
}
