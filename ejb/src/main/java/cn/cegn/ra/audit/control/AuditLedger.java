package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Checkpoint;
import cn.cegn.ra.audit.chain.EventLine;
import cn.cegn.ra.audit.chain.Link;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.audit.entity.ChainExtent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Reads and writes the chain's tables; plain SQL, because a million events go by here and none of them is an object to anybody. Runs in the
 * caller's transaction, or in none.
 */
@ApplicationScoped
public class AuditLedger {
    private static final String EVENT =
            "e.audit_event_id, e.occurred_at, e.account, e.person, e.role, e.source_address,"
                    + " e.act, e.object_kind, e.object_id, e.outcome, e.reason, e.state_before, e.state_after, e.digest_before,"
                    + " e.digest_after";
    private static final String CHECKPOINT =
            "select checkpoint_number, checkpoint_text, signature from audit_checkpoint";
    private static final int FIRST_TEXT = 3;
    private static final int EVENT_COLUMNS = EventLine.FIELDS.size();

    @PersistenceContext
    private EntityManager entities;

    /** An event that waits for its place in the chain. */
    public record Unsealed(long id, Instant occurredAt, String line) {}

    /** A checkpoint under the number by which it is stored: its text may say another. */
    public record Numbered(long number, SignedCheckpoint checkpoint) {}

    /** Where the chain stands: the last checkpoint, if there is one, and up to which event nothing can come any more. */
    public record Head(Optional<SignedCheckpoint> last, long settledId) {}

    /** Locks the chain for this transaction: no other node seals meanwhile. */
    public Head lock() {
        return inConnection(connection -> {
            long settled =
                    number(connection, "select settled_id from audit_chain where chain_name = 'audit' for update");
            return new Head(last(connection), settled);
        });
    }

    public Optional<SignedCheckpoint> last() {
        return inConnection(AuditLedger::last);
    }

    /** The oldest events beyond an id that have no link. */
    public List<Unsealed> unsealed(long beyond, int most) {
        return inConnection(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select " + EVENT
                    + " from audit_event e left join audit_link l on l.audit_event_id = e.audit_event_id"
                    + " where e.audit_event_id > ? and l.audit_event_id is null order by e.audit_event_id limit ?")) {
                query.setLong(1, beyond);
                query.setInt(2, most);
                List<Unsealed> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Unsealed(rows.getLong(1), instant(rows, 2), line(rows)));
                    }
                }
                return found;
            }
        });
    }

    /** Writes a stretch and its checkpoint. */
    public void write(List<Link> links, Checkpoint checkpoint, SignedCheckpoint signed) {
        inConnection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit_link (chain_position, audit_event_id, link_hash) values (?, ?, ?)")) {
                for (Link each : links) {
                    insert.setLong(1, each.position());
                    insert.setLong(2, each.eventId());
                    insert.setString(3, each.hash());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into audit_checkpoint (checkpoint_number, last_position,"
                            + " last_event_id, sealed_at, checkpoint_text, signature) values (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, checkpoint.number());
                insert.setLong(2, checkpoint.last());
                insert.setLong(3, links.get(links.size() - 1).eventId());
                insert.setObject(4, checkpoint.sealedAt().atOffset(ZoneOffset.UTC));
                insert.setString(5, signed.text());
                insert.setString(6, signed.signature());
                insert.executeUpdate();
            }
            return null;
        });
    }

    /** Of what was sealed before that time, nothing can come any more: no transaction lives so long. */
    public void settle(Instant before) {
        inConnection(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update audit_chain set settled_id = coalesce((select max(last_event_id) from audit_checkpoint"
                            + " where sealed_at < ?), settled_id) where chain_name = 'audit'")) {
                update.setObject(1, before.atOffset(ZoneOffset.UTC));
                return update.executeUpdate();
            }
        });
    }

    /** How far the chain reaches; in one look, for a stretch and its checkpoint are written together. */
    public ChainExtent extent() {
        return inConnection(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("select (select max(checkpoint_number) from audit_checkpoint),"
                                    + " (select max(chain_position) from audit_link)");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return new ChainExtent(rows.getLong(1), rows.getLong(2));
            }
        });
    }

    /** The position up to which a page reaches that begins after another; beyond every position if it is the last page. */
    public long endOfPage(long after, int size) {
        return inConnection(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select chain_position from audit_link where chain_position > ?"
                            + " order by chain_position offset ? rows fetch first 1 rows only")) {
                query.setLong(1, after);
                query.setInt(2, size - 1);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : Long.MAX_VALUE;
                }
            }
        });
    }

    /** Places of the chain after a position and up to another, with the events as they are now. */
    public List<Link> links(long after, long last) {
        return inConnection(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select " + EVENT
                    + ", l.chain_position, l.audit_event_id, l.link_hash from audit_link l"
                    + " left join audit_event e on e.audit_event_id = l.audit_event_id"
                    + " where l.chain_position > ? and l.chain_position <= ? order by l.chain_position")) {
                query.setLong(1, after);
                query.setLong(2, last);
                List<Link> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(link(rows));
                    }
                }
                return found;
            }
        });
    }

    /** Checkpoints after a number. */
    public List<Numbered> checkpoints(long after, int most) {
        return inConnection(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    CHECKPOINT + " where checkpoint_number > ? order by checkpoint_number limit ?")) {
                query.setLong(1, after);
                query.setInt(2, most);
                return checkpoints(query);
            }
        });
    }

    /** Events older than a time that have no link, the first of them. */
    public List<Long> neverSealed(Instant before, int most) {
        return inConnection(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select e.audit_event_id from audit_event e"
                    + " left join audit_link l on l.audit_event_id = e.audit_event_id"
                    + " where l.audit_event_id is null and e.occurred_at < ? order by e.audit_event_id limit ?")) {
                query.setObject(1, before.atOffset(ZoneOffset.UTC));
                query.setInt(2, most);
                List<Long> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
                return found;
            }
        });
    }

    /** How many events the chain has, by its last position. */
    public long sealedEvents() {
        return inConnection(
                connection -> number(connection, "select coalesce(max(chain_position), 0) from audit_link"));
    }

    private static Link link(ResultSet rows) throws SQLException {
        rows.getLong(1);
        String line = rows.wasNull() ? null : line(rows);
        return new Link(
                rows.getLong(EVENT_COLUMNS + 1),
                rows.getLong(EVENT_COLUMNS + 2),
                line,
                rows.getString(EVENT_COLUMNS + 3));
    }

    private static String line(ResultSet rows) throws SQLException {
        EventLine line = EventLine.of(rows.getLong(1)).then(instant(rows, 2));
        for (int column = FIRST_TEXT; column <= EVENT_COLUMNS; column++) {
            line.then(rows.getString(column));
        }
        return line.text();
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<SignedCheckpoint> last(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(CHECKPOINT + " order by checkpoint_number desc limit 1")) {
            return checkpoints(query).stream().map(Numbered::checkpoint).findFirst();
        }
    }

    private static List<Numbered> checkpoints(PreparedStatement query) throws SQLException {
        List<Numbered> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Numbered(rows.getLong(1), new SignedCheckpoint(rows.getString(2), rows.getString(3))));
            }
        }
        return found;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private <T> T inConnection(org.hibernate.jdbc.ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
