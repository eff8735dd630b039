package cn.cegn.ra.lifecycle;

/** The two ways an organisation has its certificates handled (S2.1-6 … S2.1-8). Frozen on a case when it is opened. */
public enum Mode {
    /** 集中办理: the organisation's handler deals with the RA for everyone. */
    CENTRALISED,
    /** 自主办理: the applicant deals with the RA himself. */
    SELF_SERVICE
}
