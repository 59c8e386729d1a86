package org.rollcall.tally.counted;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.tally.store.Session;

/**
 * The ids of all ballots, in the order of their letters, some at a time: by a cursor, because the tables' own order may be
 * another one, a language's.
 */
final class Ids implements AutoCloseable {

    /** Ballots in memory at a time, and members on their rolls, unless a single one has more. */
    static final int AT_ONCE = 200;

    private static final long MEMBERS_AT_ONCE = 50_000;

    private static final String OF_ONE = "SELECT id, members FROM g%d.ballot ORDER BY id COLLATE \"C\"";
    private static final String OF_TWO = """
            SELECT id, coalesce(one.members, other.members) FROM g%d.ballot one FULL JOIN g%d.ballot other USING (id)
             ORDER BY id COLLATE "C\"""";

    private final PreparedStatement select;
    private final ResultSet rows;

    private Ids(Session session, String sql) throws SQLException {
        select = session.prepare(sql);
        select.setFetchSize(AT_ONCE);
        rows = select.executeQuery();
    }

    static Ids of(Session session, int generation) throws SQLException {
        return new Ids(session, OF_ONE.formatted(generation));
    }

    /** Those in either of two generations. */
    static Ids of(Session session, int one, int other) throws SQLException {
        return new Ids(session, OF_TWO.formatted(one, other));
    }

    /** The next ones, none at the end. */
    List<String> next() throws SQLException {
        List<String> next = new ArrayList<>(AT_ONCE);
        long members = 0;
        while (next.size() < AT_ONCE && members < MEMBERS_AT_ONCE && rows.next()) {
            next.add(rows.getString(1));
            members += rows.getLong(2);
        }
        return next;
    }

    /** All that a statement finds; closes it. */
    static List<String> list(PreparedStatement select) throws SQLException {
        List<String> found = new ArrayList<>();
        try (select;
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        select.close();
    }
}
