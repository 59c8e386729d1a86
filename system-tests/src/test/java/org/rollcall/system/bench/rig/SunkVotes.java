package org.rollcall.system.bench.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.system.bench.load.FlatVotes.FlatVote;
import org.rollcall.system.bench.peer.ConnectSink.Manner;

/** The table that a sink fills, in which one can see at the cost of some looks at an index how far it is. */
public final class SunkVotes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private final Connection connection;
    private final String table;
    private final Manner manner;

    SunkVotes(String jdbcUrl, String password, String table, Manner manner) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl, "rollcall", password);
        this.table = "public." + table;
        this.manner = manner;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + this.table
                    + " (number bigint GENERATED ALWAYS AS IDENTITY, ballot text NOT NULL, seq bigint NOT NULL,"
                    + " member text NOT NULL, choice text NOT NULL, PRIMARY KEY ("
                    + (manner == Manner.INSERT ? "number" : "ballot, member") + "))");
        }
    }

    /**
     * Waits until these were written.
     *
     * @param ever how many were, with them, since the table was made
     */
    public void await(List<List<FlatVote>> votes, long ever) throws SQLException {
        if (manner == Manner.INSERT) {
            try (PreparedStatement highest =
                    connection.prepareStatement("SELECT coalesce(max(number), 0) FROM " + table)) {
                await(highest, ever);
            }
        } else {
            try (PreparedStatement lasts = connection.prepareStatement(
                    "SELECT count(*) FROM unnest(?::text[], ?::text[], ?::bigint[]) AS last (ballot, member, seq)"
                            + " JOIN " + table + " USING (ballot, member, seq)")) {
                List<FlatVote> last = votes.stream().map(List::getLast).toList();
                lasts.setArray(1, texts(last.stream().map(FlatVote::ballot).toArray()));
                lasts.setArray(2, texts(last.stream().map(FlatVote::member).toArray()));
                lasts.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint", last.stream().map(FlatVote::seq).toArray()));
                await(lasts, last.size());
            }
        }
    }

    private java.sql.Array texts(Object[] all) throws SQLException {
        return connection.createArrayOf("text", all);
    }

    private static void await(PreparedStatement look, long wanted) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long now = one(look); now < wanted; now = one(look)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("of " + wanted + " only " + now + " were written");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    public long count() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM " + table)) {
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
