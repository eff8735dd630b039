package cn.cegn.ra.issuance.entity;

/** How an order ended; an order without one is still with the CA. */
public enum OrderOutcome {
    ISSUED,
    FAILED
}
