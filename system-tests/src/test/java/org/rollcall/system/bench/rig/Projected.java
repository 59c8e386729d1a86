package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** The projection as its database has it, seen by the owner. One connection, used by one thread. */
public final class Projected implements AutoCloseable {

    /** The tables that a vote ends up in; the others are of assemblies and meetings. */
    public static final List<String> TABLES = List.of("event", "stream", "proposal", "ballot", "vote");

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();
    private static final String TAKEN = """
            SELECT coalesce(sum(next_offset), 0) FROM rollcall.projection_offset
             WHERE generation = (SELECT number FROM rollcall.generation WHERE state = 'CURRENT')""";
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
             WHERE table_schema = ? AND table_name = ? AND is_generated = 'NEVER'""";

    private final Connection connection;

    Projected(String jdbcUrl, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, "rollcall", password);
    }

    /** Waits until so many records of the log are projected, looking two hundred times a second. */
    public void awaitTaken(long records) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement taken = connection.prepareStatement(TAKEN)) {
            for (long now = one(taken); now < records; now = one(taken)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("of " + records + " records only " + now + " were projected in "
                            + PATIENCE.toSeconds() + " s");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }

    /** The rows of a table of the generation that serves. */
    public long count(String table) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM " + schema() + "." + table)) {
            return one(count);
        }
    }

    /** The codes of those who are members of that assembly to this day, in its order. */
    public List<String> presentMembers(String assembly) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT code FROM " + schema()
                + ".member WHERE assembly = ? AND NOT (terms -> -1) ?? 'to' ORDER BY place")) {
            select.setString(1, assembly);
            List<String> codes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
            return codes;
        }
    }

    /** The schema of the generation that serves. */
    public String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 'g' || number FROM rollcall.generation WHERE state = 'CURRENT'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Makes a schema with empty tables of the same columns, indexes and storage as those that serve. */
    public void createLike(String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + schema + "." + table + " (LIKE " + schema() + "." + table
                        + " INCLUDING ALL)");
                String options = options(table);
                if (options != null) {
                    statement.execute("ALTER TABLE " + schema + "." + table + " SET (" + options + ")");
                }
            }
        }
    }

    /** {@code LIKE} leaves out how full a page is made. */
    private String options(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = ?::regclass")) {
            select.setString(1, schema() + "." + table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    public void truncate(String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("TRUNCATE " + schema + "." + table);
            }
        }
    }

    /**
     * Writes the rows of the streams that begin with that prefix, as binary COPY has them, one file a table named as the
     * statement's target: {@code event (partition, "offset", …)} is what a file's first line would say.
     *
     * @return how many rows these are
     */
    public long copyOut(String prefix, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        long rows = 0;
        for (String table : TABLES) {
            String columns = columns(table);
            String where = " WHERE " + key(table) + " LIKE '" + prefix + "%'";
            Files.writeString(folder.resolve(table + ".columns"), columns);
            try (OutputStream file = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY (SELECT " + columns + " FROM " + schema() + "." + table + where
                                        + ") TO STDOUT (FORMAT binary)",
                                file);
            }
        }
        return rows;
    }

    private static String key(String table) {
        return switch (table) {
            case "event" -> "stream";
            case "vote" -> "ballot";
            default -> "id";
        };
    }

    /** Those that are written; what the database works out itself cannot be copied in. */
    private String columns(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, schema());
            select.setString(2, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
