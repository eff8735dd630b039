package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of the chain with the events as they are now. The links first, then the events by ranges of their ids: they were sealed nearly in that order, so that a page is one range,
 * which the database reads several times as fast as it looks up each id of a join. An id that lies elsewhere is a range of its own.
 */
final class LinkPage {
    /** Ids nearer to each other are read in one go; those between them, which other places have, are passed over. */
    private static final long NEAR = 100;

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, String> lines = new HashMap<>();

    private LinkPage() {}

    /** A link without its event. */
    private record Place(long position, long eventId, String hash) {}

    /** The places after a position and up to another. */
    static List<Link> read(Connection connection, long after, long last) throws SQLException {
        LinkPage page = new LinkPage();
        page.readPlaces(connection, after, last);
        page.readLines(connection);
        return page.places.stream()
                .map(place ->
                        new Link(place.position(), place.eventId(), page.lines.get(place.eventId()), place.hash()))
                .toList();
    }

    private void readPlaces(Connection connection, long after, long last) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select chain_position, audit_event_id, link_hash from audit_link"
                        + " where chain_position > ? and chain_position <= ? order by chain_position")) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Place place = new Place(rows.getLong(1), rows.getLong(2), rows.getString(3));
                    places.add(place);
                    lines.put(place.eventId(), null);
                }
            }
        }
    }

    private void readLines(Connection connection) throws SQLException {
        long[] ids = lines.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        try (PreparedStatement query = connection.prepareStatement(
                "select " + EventRows.COLUMNS
                        + " from audit_event e where e.audit_event_id >= ? and e.audit_event_id <= ? order by e.audit_event_id")) {
            int first = 0;
            for (int at = 1; at <= ids.length; at++) {
                if (at == ids.length || ids[at] - ids[at - 1] > NEAR) {
                    readRange(query, ids[first], ids[at - 1]);
                    first = at;
                }
            }
        }
    }

    private void readRange(PreparedStatement query, long first, long last) throws SQLException {
        query.setLong(1, first);
        query.setLong(2, last);
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                if (lines.containsKey(id)) {
                    lines.put(id, EventRows.line(rows));
                }
            }
        }
    }
}
