package org.rollcall.system.fault.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.service.Service;
import org.rollcall.testing.Pair;

/** What tally-service's sessions in the database are about. */
public final class Sessions {

    private static final Duration SEARCH = Duration.ofSeconds(20);
    private static final int TRIES = 40;

    /** A transaction that has written holds a number of its own. */
    private static final String WRITING = """
            SELECT count(*) FROM pg_stat_activity
             WHERE application_name = 'tally-service' AND backend_xid IS NOT NULL AND state LIKE ANY (?)""";

    private Sessions() {}

    /**
     * Stops an instance at a moment at which a transaction that has written is open, and stays so. One that was stopped at
     * another moment goes on and is stopped anew.
     *
     * @return whether that came about
     */
    public static boolean freezeInTransaction(Pair pair, Service tally) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                pair.jdbcUrl(), "rollcall", pair.passwords().owner())) {
            for (int tries = 0; tries < TRIES; tries++) {
                if (!Waiting.until(SEARCH, Duration.ofMillis(1), () -> writing(owner, "active", "idle in%") > 0)) {
                    return false;
                }
                Signals.freeze(tally);
                // What was under way on the server ends; what is open now stays open until the client goes on.
                if (Waiting.until(Duration.ofMillis(100), () -> writing(owner, "active") == 0)
                        && writing(owner, "idle in%") > 0) {
                    return true;
                }
                Signals.thaw(tally);
            }
            return false;
        }
    }

    private static long writing(Connection owner, String... states) {
        try (PreparedStatement select = owner.prepareStatement(WRITING)) {
            select.setArray(1, owner.createArrayOf("text", states));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
