package cn.cegn.ra.registration.entity;

/** How a registrar made sure (S2.5-3). */
public enum IdentityMethod {
    /** 现场核验: the person and the original document were there. */
    ON_SITE,
    /** 电话回访: we called. */
    CALL_BACK,
    /** 单位登记渠道: asked in writing over the address or system that the organisation registered. */
    ORGANIZATION_CHANNEL;

    /** Whether somebody was reached at a number or address, which then has a source of its own. */
    public boolean usesContact() {
        return this != ON_SITE;
    }
}
