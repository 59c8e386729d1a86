package org.rollcall.system.fault.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.system.check.Projection;
import org.rollcall.system.check.Shown;
import org.rollcall.testing.Pair;

/** Reads the projection as its rows have it, together with the positions that they stand at, past the services. */
public final class ProjectionDump {

    private static final String OFFSETS = """
            SELECT partition, next_offset FROM rollcall.projection_offset
             WHERE generation = (SELECT number FROM rollcall.generation WHERE state = 'CURRENT')""";

    private ProjectionDump() {}

    /** The stored positions alone. */
    public static Map<Integer, Long> offsets(Pair pair) throws SQLException {
        try (Connection owner = connect(pair)) {
            return offsets(owner);
        }
    }

    /**
     * Rows and positions of one moment.
     *
     * @param hash what tally-service says of the same, or {@code null}
     */
    public static Projection of(Pair pair, String hash) throws SQLException {
        try (Connection owner = connect(pair)) {
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setAutoCommit(false);
            Map<Integer, Long> next = offsets(owner);
            Map<String, List<Projection.Vote>> votes = votes(owner);
            List<Projection.Stored> ballots = ballots(owner, votes);
            return new Projection(next, ballots, hash, count(owner, "g1.event"));
        }
    }

    private static Connection connect(Pair pair) throws SQLException {
        return DriverManager.getConnection(
                pair.jdbcUrl(), "rollcall", pair.passwords().owner());
    }

    private static Map<Integer, Long> offsets(Connection owner) throws SQLException {
        Map<Integer, Long> next = new TreeMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(OFFSETS)) {
            while (row.next()) {
                next.put(row.getInt(1), row.getLong(2));
            }
        }
        return next;
    }

    private static Map<String, List<Projection.Vote>> votes(Connection owner) throws SQLException {
        Map<String, List<Projection.Vote>> votes = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT ballot, member, choice FROM g1.vote")) {
            while (row.next()) {
                votes.computeIfAbsent(row.getString(1), fresh -> new ArrayList<>())
                        .add(new Projection.Vote(MemberCode.of(row.getString(2)), Choice.of(row.getString(3))));
            }
        }
        return votes;
    }

    private static List<Projection.Stored> ballots(Connection owner, Map<String, List<Projection.Vote>> votes)
            throws SQLException {
        List<Projection.Stored> ballots = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, seq, state, yes, no, abstain, outcome FROM g1.ballot")) {
            while (row.next()) {
                String id = row.getString(1);
                var shown =
                        new Shown(row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getString(7));
                ballots.add(new Projection.Stored(
                        BallotId.of(id), row.getLong(2), shown, votes.getOrDefault(id, List.of())));
            }
        }
        return ballots;
    }

    /** Records that somebody should look at. */
    public static long quarantined(Pair pair) {
        return counted(pair, "rollcall.quarantine");
    }

    /** Records that are kept whole. */
    public static long kept(Pair pair) {
        return counted(pair, "g1.event");
    }

    private static long counted(Pair pair, String table) {
        try (Connection owner = connect(pair)) {
            return count(owner, table);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(Connection owner, String table) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
