package org.rollcall.tally.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * One transaction. Its first statement reads which generation of the projection is the current one and lets unqualified
 * table names mean that one until the transaction ends (DESIGN decision 12).
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final String ENTER = """
            SELECT number, set_config('search_path', 'g' || number || ', rollcall', true)
              FROM rollcall.generation WHERE state = 'CURRENT'""";

    private final Connection connection;
    private final int generation;
    private boolean committed;

    private Session(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    static Session on(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return new Session(connection, enter(connection));
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

    public Connection connection() {
        return connection;
    }

    public int generation() {
        return generation;
    }

    public PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /**
     * Whether the generation that was current at the beginning still is. To be asked under the locks of the offset rows,
     * which a switch takes too: from then on the answer stays true.
     */
    public boolean stillCurrent() throws SQLException {
        try (PreparedStatement again = prepare("SELECT number FROM rollcall.generation WHERE state = 'CURRENT'");
                ResultSet found = again.executeQuery()) {
            return found.next() && found.getInt(1) == generation;
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
        giveBack(connection);
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
