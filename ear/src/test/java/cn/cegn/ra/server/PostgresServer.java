package cn.cegn.ra.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of its own, from binaries on Maven Central, in a temporary folder. As root it puts itself into a user namespace,
 * because PostgreSQL refuses root.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it, empty. */
    public static PostgresServer start() throws IOException {
        return new PostgresServer(EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "80")
                .start());
    }

    /** The same, as it is run in operation: what is committed is on the disk. */
    public static PostgresServer startDurable() throws IOException {
        return new PostgresServer(EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "80")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /** A connection of the caller's own, to be closed by him. */
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Lets the RA's server use this database at its next start. */
    public RaServer behind(RaServer server) {
        return server.with("RA_DB_DRIVER", "postgresql")
                .with("RA_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE)
                .with("RA_DB_USER", USER)
                .with("RA_DB_PASSWORD", USER);
    }

    /** Changes rows behind the RA's back, as a fault would. */
    public int change(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The one number that a query gives. */
    public long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(column(sql, values).get(0));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
