package org.rollcall.system.simulation;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.system.simulation.Plan.Trouble;
import org.rollcall.tally.store.SimulatedCommit;

/** A model of the database as a transaction meets it: locks of offset rows, sessions that are lost, COMMITs without an answer. */
public final class Store {

    /** The state of a statement that took too long, mostly because it waited for somebody's lock. */
    private static final String CANCELED = "57014";

    private static final String ADMIN_SHUTDOWN = "57P01";

    private final World world;
    private final Plan plan;
    private final Tables committed = new Tables();
    private final Map<Integer, Work> locks = new HashMap<>();

    /** One transaction's side of the database. */
    public final class Work {

        private final Runnable dies;
        private boolean ended;
        private boolean frozen;

        private Work(Runnable dies) {
            this.dies = dies;
        }

        /** Locks an offset row. */
        public long lock(int partition) throws SQLException {
            answers();
            Work holder = locks.get(partition);
            if (holder != null && holder != this && !world.has(Bug.ZOMBIE_COMMITS)) {
                throw new SQLException("canceling statement due to statement timeout", CANCELED);
            }
            locks.put(partition, this);
            return committed.position(partition);
        }

        /** Any statement; here the database may be away, and the instance may stand still for a while. */
        public void answers() throws SQLException {
            if (world.happens(plan.has(Trouble.FROZEN), 25)) {
                world.trace().say("tally: stands still inside of a transaction");
                frozen = true;
                world.await(() -> false, world.dice().between(5, 60));
                frozen = false;
            }
            dies.run();
            if (ended) {
                throw new SQLException("terminating connection due to administrator command", ADMIN_SHUTDOWN);
            }
            if (world.happens(plan.has(Trouble.DATABASE_AWAY), 15)) {
                end();
                throw new SQLTransientConnectionException("the connection was lost", "08006");
            }
        }

        /** COMMIT: done or not, answered or not. */
        public void commit(Runnable writes) throws SQLException {
            answers();
            if (world.happens(plan.has(Trouble.UNKNOWN_COMMITS), 60)) {
                boolean done = world.dice().inThousand(500);
                world.trace().say("database: no answer to COMMIT, which was %s", done ? "done" : "not done");
                if (done) {
                    writes.run();
                }
                end();
                throw SimulatedCommit.unknown();
            }
            writes.run();
            end();
            dies.run();
        }

        /** Gives up its locks; what was not committed is gone. */
        public void end() {
            ended = true;
            locks.values().removeIf(holder -> holder == this);
        }
    }

    Store(World world, Plan plan) {
        this.world = world;
        this.plan = plan;
    }

    /** @param dies throws where the instance that asks was killed */
    public Work begin(Runnable dies) throws SQLException {
        Work work = new Work(dies);
        work.answers();
        return work;
    }

    public Tables committed() {
        return committed;
    }

    /** Ends sessions that stand still with their locks. */
    public int endFrozen() {
        int ended = 0;
        for (Work holder : List.copyOf(locks.values())) {
            if (holder.frozen && !holder.ended) {
                world.trace().say("database: ends a session that stood still");
                holder.end();
                ended++;
            }
        }
        return ended;
    }
}
