package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.EventLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of {@code audit_event} as its canonical line. */
final class EventRows {
    /** What is to be selected of the table {@code e}, as the first columns. */
    static final String COLUMNS = "e.audit_event_id, e.occurred_at, e.account, e.person, e.role, e.source_address,"
            + " e.act, e.object_kind, e.object_id, e.outcome, e.reason, e.state_before, e.state_after, e.digest_before,"
            + " e.digest_after";

    private static final int TIME = 2;
    private static final int FIRST_TEXT = 3;

    private EventRows() {}

    static String line(ResultSet rows) throws SQLException {
        EventLine line = EventLine.of(rows.getLong(1)).then(occurredAt(rows));
        for (int column = FIRST_TEXT; column <= EventLine.FIELDS.size(); column++) {
            line.then(rows.getString(column));
        }
        return line.text();
    }

    static Instant occurredAt(ResultSet rows) throws SQLException {
        return rows.getObject(TIME, OffsetDateTime.class).toInstant();
    }
}
