package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Instant;

/**
 * One approved row of a roster: this person may apply for this type on this medium (S2.1-4).
 *
 * @param person id of the natural person
 */
public record RosterEntry(
        long organization,
        int rosterVersion,
        String person,
        String name,
        Post post,
        CertificateType type,
        Medium medium,
        Approval approval) {

    /** Where in his organisation the person works. */
    public record Post(String department, String title) {}

    /** By whom and when the row was approved. */
    public record Approval(String person, String name, Instant at) {}

    public String department() {
        return post.department();
    }
}
