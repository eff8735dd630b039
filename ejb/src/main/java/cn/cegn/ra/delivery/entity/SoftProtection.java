package cn.cegn.ra.delivery.entity;

/** How a soft certificate's package is protected (S2.7-1). No package of ours holds a private key (S-D-05). */
public enum SoftProtection {
    /** Collected once, by the applicant himself, signed in. */
    COLLECTED_ONCE,
    /** On a disc in a sealed bag. */
    SEALED_DISC
}
