package org.rollcall.tally.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The right to do something alone, whichever instance one is: an advisory lock of the database, which goes with its
 * connection. So nobody has to take it back from an instance that died.
 */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    /** Takes it, unless somebody has it. */
    static Optional<Lease> take(Connection connection, long key) throws SQLException {
        boolean taken = false;
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, key);
            try (ResultSet row = lock.executeQuery()) {
                taken = row.next() && row.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new Lease(connection)) : Optional.empty();
    }

    /**
     * Makes sure that it is still held.
     *
     * @throws SQLException if its connection was lost, and the lease with it
     */
    public void check() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("SELECT 1")) {
            ask.executeQuery().close();
        }
    }

    /** Gives it back. A connection of the pool would keep it otherwise. */
    @Override
    public void close() {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            unlock.executeQuery().close();
        } catch (SQLException gone) {
            LOG.debugf("the lease went with its connection: %s", gone.getMessage());
        }
    }
}
