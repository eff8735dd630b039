package cn.cegn.ra.application.entity;

/** Ways to look at the work list; the count of each is shown beside it. */
public enum WorkView {
    ALL,
    /** In the pool: nobody has claimed it. */
    UNCLAIMED,
    /** Claimed by the caller, or waiting for nobody else. */
    MINE,
    /** Claimed by somebody else. */
    COLLEAGUES,
    OVERDUE,
    /** Due today, not overdue yet. */
    TODAY
}
