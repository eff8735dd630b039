package cn.cegn.ra.office.entity;

/** In what a limit is counted. */
public enum LimitUnit {
    WORKING_DAYS,
    DAYS,
    HOURS,
    TIMES,
    /** An hour of the office's day. */
    HOUR_OF_DAY
}
