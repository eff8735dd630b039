package cn.cegn.ra.organization.entity;

import java.time.Instant;
import java.util.List;

/**
 * A version of the roster as the approver sees it.
 *
 * @param version what a page gives back, so that of two who edit at once one is told
 */
public record RosterView(int number, int version, Instant approvedAt, List<Row> rows) {

    /** @param maskedId the identity number, masked */
    public record Row(long id, RosterEntry entry, String maskedId) {}

    public boolean approved() {
        return approvedAt != null;
    }
}
