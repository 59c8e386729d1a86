package org.rollcall.tally.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The projection's database, as its writer. */
@ApplicationScoped
public class Store {

    private static final String END_FROZEN = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE usename = current_user AND state = 'active' AND wait_event = 'ClientRead'
               AND query_start < now() - interval '10 seconds'""";

    @Inject
    DataSource pool;

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /**
     * Begins a transaction on the current generation; it is rolled back unless it is committed.
     *
     * @throws SQLException if the database is away or was never set up
     */
    public Session begin() throws SQLException {
        return Session.on(pool.getConnection());
    }

    /**
     * Begins a transaction on a generation that is being built.
     *
     * @throws NotBuilt if it is not any more
     */
    public Session beginIn(int building) throws SQLException {
        return Session.in(pool.getConnection(), building);
    }

    /** Begins a transaction that sees all generations as they are at this moment, and may read for minutes. */
    public Session beginSnapshot() throws SQLException {
        return Session.snapshot(pool.getConnection());
    }

    /** The right to do something alone, unless another instance has it. */
    public Optional<Lease> lease(long key) throws SQLException {
        return Lease.take(pool.getConnection(), key);
    }

    /**
     * Ends sessions of instances that stand still in the middle of sending a COPY, with their locks: paused, or frozen. The
     * database's own timeouts do not see them, because it hears of nothing while it waits for the rest of the data. An
     * instance that still works sends that within a second.
     *
     * @return how many there were
     */
    public int endFrozen() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement end = connection.prepareStatement(END_FROZEN);
                ResultSet ended = end.executeQuery()) {
            ended.next();
            return ended.getInt(1);
        }
    }

    /** Does the work in a transaction of its own and commits it. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (Session session = begin()) {
            T result = work.in(session);
            session.commit();
            return result;
        }
    }
}
