package cn.cegn.ra.identity.entity;

/** What a link is worth. */
public enum ActivationState {
    /** Its password can be set. */
    OPEN,
    /** No such token was ever made, or a newer mail to the same invitation replaced it. */
    UNKNOWN,
    USED,
    /** A newer invitation replaced it. */
    VOIDED,
    EXPIRED
}
