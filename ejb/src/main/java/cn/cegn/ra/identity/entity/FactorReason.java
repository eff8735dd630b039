package cn.cegn.ra.identity.entity;

/** Why somebody's second factor is reset; it stands in the audit row. */
public enum FactorReason {
    LOST,
    BROKEN,
    REPLACED,
    /** It may be in other hands. */
    SUSPECTED
}
