package org.rollcall.tally.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rollcall.tally.store.Lease;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/** Makes, switches and drops generations; the database's own functions do it, as the owner of their tables. */
@ApplicationScoped
public class Generations {

    private static final Logger LOG = Logger.getLogger(Generations.class);

    /** "rollcall" in letters; whoever holds it may build and drop generations. */
    private static final long BUILDING = 0x726F6C6C63616C6CL;

    private static final String IN_STATE = "SELECT number FROM rollcall.generation WHERE state = ? ORDER BY number";
    /**
     * What somebody still reads is tried again later, instead of keeping others waiting behind this. Longer than the second after
     * which the database takes a table away from its own vacuum.
     */
    private static final String SHORT_WAIT = "SET LOCAL lock_timeout = '1500ms'";

    @Inject
    Store store;

    /** The right to build, which one instance has at a time. */
    public Optional<Lease> lease() throws SQLException {
        return store.lease(BUILDING);
    }

    /** The one that serves. */
    public int serving() throws SQLException {
        return store.transact(Session::generation);
    }

    /** Makes the tables of the next generation; says which it is. To be called under the lease. */
    public int create() throws SQLException {
        return store.transact(session -> {
            int next = number(session, "SELECT max(number) + 1 FROM rollcall.generation");
            call(session, "SELECT rollcall.create_generation(?)", next);
            return next;
        });
    }

    /** Tells the planner what is in the tables of a new generation, before anybody asks it. */
    public void analyze(int building) throws SQLException {
        try (Session session = store.beginIn(building)) {
            session.allowMinutes();
            call(session, "SELECT rollcall.analyze_generation(?)", building);
            session.commit();
        }
    }

    /** Lets that generation serve from the session's COMMIT on. */
    public void serve(Session session, int building) throws SQLException {
        call(session, "SELECT rollcall.switch_generation(?)", building);
    }

    /**
     * Drops a generation that does not serve.
     *
     * @throws SQLException also if somebody is using it; trying again later helps
     */
    public void drop(int number) throws SQLException {
        store.transact(session -> {
            try (Statement set = session.connection().createStatement()) {
                set.execute(SHORT_WAIT);
            }
            call(session, "SELECT rollcall.drop_generation(?)", number);
            return null;
        });
    }

    /**
     * Drops what rebuilds left that died, unless one is alive somewhere.
     *
     * @throws SQLException if it could not be dropped now
     */
    void dropLeftovers() throws SQLException {
        if (inState("BUILDING").isEmpty()) {
            return;
        }
        Optional<Lease> lease = lease();
        if (lease.isPresent()) {
            try (Lease held = lease.get()) {
                dropLeftovers(held);
            }
        }
    }

    /** The same for who holds the lease. */
    public void dropLeftovers(Lease held) throws SQLException {
        held.check();
        for (int number : inState("BUILDING")) {
            drop(number);
            LOG.warnf("dropped generation %d of the projection: its rebuild ended in the middle", number);
        }
    }

    /** The generations in that state, in order. */
    List<Integer> inState(String state) throws SQLException {
        return store.transact(session -> {
            List<Integer> found = new ArrayList<>();
            try (PreparedStatement select = session.prepare(IN_STATE)) {
                select.setString(1, state);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getInt(1));
                    }
                }
            }
            return found;
        });
    }

    private static int number(Session session, String sql) throws SQLException {
        try (PreparedStatement select = session.prepare(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void call(Session session, String sql, int number) throws SQLException {
        try (PreparedStatement call = session.prepare(sql)) {
            call.setInt(1, number);
            call.executeQuery().close();
        }
    }
}
