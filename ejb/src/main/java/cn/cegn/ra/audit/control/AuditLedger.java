package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Checkpoint;
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
    /** The links have the bound as well, or the database reads all of them to find those that are not there. */
    private static final String UNSEALED =
            " from audit_event e left join audit_link l on l.audit_event_id = e.audit_event_id and l.audit_event_id > ?"
                    + " where e.audit_event_id > ? and l.audit_event_id is null order by e.audit_event_id limit ?";

    private static final String CHECKPOINT =
            "select checkpoint_number, checkpoint_text, signature from audit_checkpoint";

    private static final int MANY = 1000;

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
            try (PreparedStatement query = connection.prepareStatement("select " + EventRows.COLUMNS + UNSEALED)) {
                query.setLong(1, beyond);
                query.setLong(2, beyond);
                query.setInt(3, most);
                List<Unsealed> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Unsealed(rows.getLong(1), EventRows.occurredAt(rows), EventRows.line(rows)));
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
                    "update audit_chain set settled_id = greatest(settled_id, coalesce((select last_event_id"
                            + " from audit_checkpoint where sealed_at < ? order by checkpoint_number desc"
                            + " fetch first 1 row only), settled_id)) where chain_name = 'audit'")) {
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
        return inConnection(connection -> LinkPage.read(connection, after, last));
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

    /** Events older than a time that have no link, the first of them. Which have none, two indexes know; how old those few are, the table. */
    public List<Long> neverSealed(Instant before, int most) {
        return inConnection(connection -> {
            List<Long> found = new ArrayList<>();
            List<Long> page;
            long beyond = Long.MIN_VALUE;
            do {
                page = withoutLink(connection, beyond);
                for (long id : page) {
                    if (found.size() < most && isOlder(connection, id, before)) {
                        found.add(id);
                    }
                    beyond = id;
                }
            } while (page.size() == MANY && found.size() < most);
            return found;
        });
    }

    private static List<Long> withoutLink(Connection connection, long beyond) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select e.audit_event_id" + UNSEALED)) {
            query.setLong(1, beyond);
            query.setLong(2, beyond);
            query.setInt(3, MANY);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    private static boolean isOlder(Connection connection, long id, Instant than) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from audit_event where audit_event_id = ? and occurred_at < ?")) {
            query.setLong(1, id);
            query.setObject(2, than.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** How many events the chain has, by its last position. */
    public long sealedEvents() {
        return inConnection(
                connection -> number(connection, "select coalesce(max(chain_position), 0) from audit_link"));
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
