package org.rollcall.system.bench.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The table that a sink fills. Its rows are numbered, so that how many there are is one look at an index. */
public final class SunkVotes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private final Connection connection;
    private final String table;

    SunkVotes(String jdbcUrl, String password, String table) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl, "rollcall", password);
        this.table = table;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE public." + table + " (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                            + " ballot text NOT NULL, member text NOT NULL, choice text NOT NULL)");
        }
    }

    /** Waits until so many rows were written since the table was made. */
    public void await(long rows) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement highest =
                connection.prepareStatement("SELECT coalesce(max(number), 0) FROM public." + table)) {
            for (long now = one(highest); now < rows; now = one(highest)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("of " + rows + " rows only " + now + " were written");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }

    public long count() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM public." + table)) {
            return one(count);
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
