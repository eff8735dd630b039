package cn.cegn.ra.organization.entity;

import java.time.Instant;

/**
 * A hand-over as it stood when it was read.
 *
 * @param content null until it is confirmed
 */
public record HandoverView(
        long id, Party giver, Party taker, String approver, Course course, HandoverContent content, String digest) {

    /** A handler. */
    public record Party(String person, String name) {}

    /** @param endedAt when it was confirmed or taken back; null while it is open */
    public record Course(Status status, Instant proposedAt, Instant endedAt) {}

    /** The life of a hand-over. */
    public enum Status {
        OPEN,
        CONFIRMED,
        TAKEN_BACK
    }

    public boolean isOpen() {
        return course.status() == Status.OPEN;
    }
}
