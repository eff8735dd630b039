package cn.cegn.ra.certificate.entity;

/** How register and CA differ about a certificate. */
public enum DifferenceKind {
    /** The register has it in force, the CA has revoked it. */
    REVOKED_AT_CA,
    /** The register has it valid, the CA has it on hold. */
    HELD_AT_CA,
    /** The register has it on hold, the CA has not. */
    NOT_HELD_AT_CA,
    /** The register has it revoked, the CA has not. */
    NOT_REVOKED_AT_CA
}
