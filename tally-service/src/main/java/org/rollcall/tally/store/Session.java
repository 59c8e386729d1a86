package org.rollcall.tally.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * One transaction. Its first statement reads which generation of the projection is the current one and lets unqualified
 * table names mean that one until the transaction ends (DESIGN decision 12). A rebuild has them mean the one that it builds.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final String ENTER = """
            SELECT number, set_config('search_path', 'g' || number || ', rollcall', true)
              FROM rollcall.generation WHERE state = 'CURRENT'""";
    private static final String ENTER_BUILDING = """
            SELECT number, set_config('search_path', 'g' || number || ', rollcall', true)
              FROM rollcall.generation WHERE number = ? AND state = 'BUILDING'""";
    /** What a crash takes of a generation that is being built is built again; the switch commits for good, and all before it. */
    private static final String NO_WAIT = "SET LOCAL synchronous_commit = off";

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    private static final String LONG = "SET LOCAL statement_timeout = '10min'";
    private static final int LONG_MILLIS = (int) Duration.ofMinutes(11).toMillis();

    private final Connection connection;
    private final int generation;
    private boolean committed;
    private int usualMillis = -1;

    private Session(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** How a transaction finds its generation. */
    @FunctionalInterface
    private interface Entry {
        int enter(Connection connection) throws SQLException;
    }

    static Session on(Connection connection) throws SQLException {
        return begin(connection, Session::enter);
    }

    /** On a generation that is being built. */
    static Session in(Connection connection, int building) throws SQLException {
        return begin(connection, fresh -> enter(fresh, building));
    }

    /** On the current generation as it is at this moment, for as long as it takes; only to read. */
    static Session snapshot(Connection connection) throws SQLException {
        Session session = begin(connection, fresh -> {
            try (Statement set = fresh.createStatement()) {
                set.execute(SNAPSHOT);
            }
            return enter(fresh);
        });
        session.allowMinutes();
        return session;
    }

    private static Session begin(Connection connection, Entry entry) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return new Session(connection, entry.enter(connection));
        } catch (SQLException | RuntimeException failed) {
            giveBack(connection);
            throw failed;
        }
    }

    private static int enter(Connection connection) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(ENTER);
                ResultSet found = enter.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("no generation of the projection is current", "57000");
            }
            return found.getInt(1);
        }
    }

    private static int enter(Connection connection, int building) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(ENTER_BUILDING)) {
            enter.setInt(1, building);
            try (ResultSet found = enter.executeQuery()) {
                if (!found.next()) {
                    throw new NotBuilt(building);
                }
                return found.getInt(1);
            }
        }
    }

    public Connection connection() {
        return connection;
    }

    public int generation() {
        return generation;
    }

    public PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Lets COMMIT return before it is on the disk: after a crash of the database it may not have been. */
    public void commitWithoutWaiting() throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute(NO_WAIT);
        }
    }

    /** Lets the statements of this transaction take minutes; only for work that keeps nobody waiting. */
    public void allowMinutes() throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute(LONG);
        }
        usualMillis = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONG_MILLIS);
    }

    /**
     * Makes sure that the generation that was current at the beginning still is. To be asked under the locks of the offset
     * rows, which a switch takes too: from then on the answer stays true.
     *
     * @throws Switched if another one is; a new transaction will be on that
     */
    public void requireCurrent() throws SQLException {
        try (PreparedStatement again = prepare("SELECT number FROM rollcall.generation WHERE state = 'CURRENT'");
                ResultSet found = again.executeQuery()) {
            if (!found.next() || found.getInt(1) != generation) {
                throw new Switched();
            }
        }
    }

    /**
     * Commits.
     *
     * @throws CommitUnknown if the connection failed while the database was deciding
     */
    public void commit() throws SQLException {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException failed) {
            throw SqlStates.isOfData(failed) ? failed : new CommitUnknown(failed);
        }
    }

    /** Gives the connection back, and rolls back what was not committed. */
    @Override
    public void close() {
        if (!committed) {
            rollback();
        }
        beImpatientAgain();
        giveBack(connection);
    }

    private void beImpatientAgain() {
        try {
            if (usualMillis >= 0) {
                connection.setNetworkTimeout(Runnable::run, usualMillis);
            }
        } catch (SQLException gone) {
            LOG.debugf("the connection was lost: %s", gone.getMessage());
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            LOG.debugf("nothing to roll back on a lost connection: %s", gone.getMessage());
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debugf("the connection was lost: %s", gone.getMessage());
        }
    }
}
