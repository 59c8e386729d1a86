package org.rollcall.tally.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.rollcall.tally.store.Store;

/** The transactions of the intake, one a batch. */
@ApplicationScoped
class Transactions {

    @Inject
    Store store;

    /** Begins one on the generation that serves. */
    Transaction begin() throws SQLException {
        return new RowTransaction(store.begin());
    }

    /** The stored positions, read under their lock: a COMMIT that is still under way is waited for. */
    Map<Integer, Long> stored(Collection<Integer> partitions) throws SQLException {
        return store.transact(session -> Positions.lock(session, partitions));
    }

    /** The stored positions as they are committed. */
    Map<Integer, Long> positions() throws SQLException {
        return store.transact(Positions::read);
    }

    /** Ends sessions that hold the offset rows and stand still; says how many. */
    int endFrozen() throws SQLException {
        return store.endFrozen();
    }
}
