package org.rollcall.tally.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.SimulatedLog;
import org.rollcall.system.simulation.Store;

/** The transactions of one simulated instance. */
final class SimulatedTransactions extends Transactions {

    private final SimulatedTally.Shared shared;
    private final Supplier<Map<Integer, Long>> polled;
    private final Runnable dies;

    /**
     * @param polled the first offset of each partition of the batch at hand
     * @param dies throws where the instance was killed, or is now
     */
    SimulatedTransactions(SimulatedTally.Shared shared, Supplier<Map<Integer, Long>> polled, Runnable dies) {
        this.shared = shared;
        this.polled = polled;
        this.dies = dies;
    }

    @Override
    Transaction begin() throws SQLException {
        Store.Work work = shared.store().begin(dies);
        return new SimulatedTransaction(shared.world(), work, shared.store().committed(), polled.get());
    }

    @Override
    Map<Integer, Long> stored(Collection<Integer> partitions) throws SQLException {
        if (shared.world().has(Bug.COMMIT_UNKNOWN_IS_A_FAILURE)) {
            return Map.of();
        }
        Store.Work work = shared.store().begin(dies);
        try {
            Map<Integer, Long> stored = new TreeMap<>();
            for (int partition : partitions) {
                stored.put(partition, work.lock(partition));
            }
            return stored;
        } finally {
            work.end();
        }
    }

    @Override
    Map<Integer, Long> positions() {
        return Map.copyOf(positionsOf());
    }

    private Map<Integer, Long> positionsOf() {
        Map<Integer, Long> stored = new TreeMap<>();
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            stored.put(partition, shared.store().committed().position(partition));
        }
        return stored;
    }

    @Override
    int endFrozen() {
        return shared.store().endFrozen();
    }
}
