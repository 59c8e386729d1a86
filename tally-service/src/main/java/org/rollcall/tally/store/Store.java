package org.rollcall.tally.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The projection's database, as its writer. */
@ApplicationScoped
public class Store {

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

    /** Does the work in a transaction of its own and commits it. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (Session session = begin()) {
            T result = work.in(session);
            session.commit();
            return result;
        }
    }
}
