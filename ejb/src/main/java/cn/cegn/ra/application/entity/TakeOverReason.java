package cn.cegn.ra.application.entity;

/** Why a colleague's case is taken over; the code stands in the audit trail. */
public enum TakeOverReason {
    /** He is on leave or ill. */
    ON_LEAVE,
    /** He is out on business or in a meeting. */
    AWAY,
    /** He does other work now. */
    DUTY_CHANGED,
    /** It is due, and he can not be reached. */
    DUE
}
