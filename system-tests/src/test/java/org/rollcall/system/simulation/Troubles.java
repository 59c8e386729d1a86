package org.rollcall.system.simulation;

import java.util.List;
import org.rollcall.system.simulation.Plan.Trouble;

/** What breaks from outside: processes, places, disks. What breaks inside of a call is the broker's and the store's to throw. */
final class Troubles implements World.Actor {

    private static final List<Trouble> OUTSIDE = List.of(
            Trouble.INGEST_CRASHES,
            Trouble.TALLY_CRASHES,
            Trouble.QUERY_CRASHES,
            Trouble.REBALANCES,
            Trouble.OLD_BACKUP,
            Trouble.TORN_TAIL);

    private final World world;
    private final Plan plan;
    private final Platform platform;
    private int left = 40;
    private Tables backup;
    private boolean torn;

    Troubles(World world, Plan plan, Platform platform) {
        this.world = world;
        this.plan = plan;
        this.platform = platform;
    }

    @Override
    public boolean ready() {
        return left > 0;
    }

    @Override
    public void act() {
        left--;
        Trouble trouble = world.dice().of(OUTSIDE);
        if (!world.happens(plan.has(trouble), 350)) {
            return;
        }
        switch (trouble) {
            case INGEST_CRASHES -> platform.killIngest();
            case TALLY_CRASHES -> platform.killTally();
            case QUERY_CRASHES -> platform.killQuery();
            case REBALANCES -> platform.rebalance();
            case OLD_BACKUP -> backUpOrRestore();
            case TORN_TAIL -> tear();
            default -> throw new IllegalStateException("not from outside: " + trouble);
        }
    }

    private void backUpOrRestore() {
        if (backup == null) {
            backup = platform.store().committed().backup();
        } else {
            platform.restore(backup);
            backup = null;
        }
    }

    /** Once, and only so far that the loss can be seen: below what was projected. */
    private void tear() {
        int partition = world.dice().below(SimulatedLog.PARTITIONS);
        long stored = platform.store().committed().position(partition);
        if (!torn && stored > 0) {
            torn = true;
            platform.losePower(partition, stored - 1 - world.dice().below((int) Math.min(3, stored)));
        }
    }
}
