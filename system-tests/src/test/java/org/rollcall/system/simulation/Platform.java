package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.ingest.log.SimulatedIngest;
import org.rollcall.query.live.SimulatedQuery;
import org.rollcall.tally.intake.SimulatedTally;
import org.rollcall.tally.watch.SimulatedWatch;

/** All instances of a run, and who reads which partition. Who dies is replaced at once; how long that takes, the dice say. */
final class Platform {

    private final World world;
    private final SimulatedLog log = new SimulatedLog();
    private final Broker broker;
    private final Store store;
    private final List<byte[]> bell = new ArrayList<>();
    private final SimulatedTally.Shared shared;
    private final List<SimulatedIngest> ingests = new ArrayList<>();
    private final List<SimulatedTally> tallies = new ArrayList<>();
    private final List<SimulatedQuery> queries = new ArrayList<>();
    private final Map<Integer, SimulatedTally> owners = new HashMap<>();
    private final Set<Integer> torn = new TreeSet<>();

    Platform(World world, Plan plan) {
        this.world = world;
        this.broker = new Broker(world, plan, log);
        this.store = new Store(world, plan);
        this.shared = new SimulatedTally.Shared(
                world, log, store, new HashMap<>(), bell, plan.has(Plan.Trouble.TALLY_CRASHES));
        world.add(broker);
        for (int i = 0; i < plan.ingests(); i++) {
            ingests.add(entering(new SimulatedIngest(world, log, broker, "ingest-" + i)));
        }
        for (int i = 0; i < plan.tallies(); i++) {
            tallies.add(entering(new SimulatedTally(shared)));
        }
        for (int i = 0; i < plan.queries(); i++) {
            queries.add(entering(freshQuery(i)));
        }
        assignAll();
    }

    private <T extends World.Actor> T entering(T instance) {
        world.add(instance);
        return instance;
    }

    private SimulatedQuery freshQuery(int which) {
        return new SimulatedQuery(world, "query-" + which, store.committed(), bell, SimulatedTally.LOG_ID);
    }

    SimulatedLog log() {
        return log;
    }

    Store store() {
        return store;
    }

    /** An instance that takes commands, or {@code null}. */
    SimulatedIngest door() {
        SimulatedIngest some = world.dice().of(ingests);
        return some.isOpen() ? some : null;
    }

    SimulatedQuery query() {
        return world.dice().of(queries);
    }

    private void assignAll() {
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            give(partition, world.dice().of(tallies));
        }
    }

    private void give(int partition, SimulatedTally owner) {
        owners.put(partition, owner);
        owner.assign(List.of(partition));
    }

    void killIngest() {
        replaceIngest(world.dice().below(ingests.size()));
    }

    private void replaceIngest(int which) {
        world.trace().say("ingest-%d is killed", which);
        ingests.get(which).kill();
        ingests.set(which, entering(new SimulatedIngest(world, log, broker, "ingest-" + which)));
    }

    void killTally() {
        replaceTally(world.dice().below(tallies.size()));
    }

    private void replaceTally(int which) {
        world.trace().say("tally-%d is killed", which);
        SimulatedTally dead = tallies.get(which);
        dead.kill();
        tallies.set(which, entering(new SimulatedTally(shared)));
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            if (owners.get(partition) == dead) {
                give(partition, world.dice().of(tallies));
            }
        }
    }

    /** Whether somebody died by itself and is to be replaced. */
    boolean missesSomebody() {
        return tallies.stream().anyMatch(SimulatedTally::isDead);
    }

    void replaceTheDead() {
        for (int i = 0; i < tallies.size(); i++) {
            if (tallies.get(i).isDead()) {
                replaceTally(i);
            }
        }
    }

    void killQuery() {
        replaceQuery(world.dice().below(queries.size()));
    }

    private void replaceQuery(int which) {
        world.trace().say("query-%d is killed", which);
        queries.get(which).kill();
        queries.set(which, entering(freshQuery(which)));
    }

    void rebalance() {
        int partition = world.dice().below(SimulatedLog.PARTITIONS);
        SimulatedTally next = world.dice().of(tallies);
        SimulatedTally owner = owners.get(partition);
        if (owner != next) {
            world.trace().say("partition %d goes to another instance", partition);
            owner.revoke(List.of(partition));
            give(partition, next);
        }
    }

    /** The database comes back as it was before. */
    void restore(Tables backup) {
        world.trace().say("the database is restored from a backup");
        // Nobody is connected to a database that is being restored.
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).kill();
        }
        store.committed().become(backup);
        replaceTallies();
        for (int i = 0; i < queries.size(); i++) {
            replaceQuery(i);
        }
    }

    private void replaceTallies() {
        for (int i = 0; i < tallies.size(); i++) {
            replaceTally(i);
        }
    }

    /** Power fails, and the log comes back without the end of a partition. */
    void losePower(int partition, long newEnd) {
        world.trace().say("power is lost, and partition %d ends at %d", partition, newEnd);
        broker.loseAll();
        log.tear(partition, newEnd);
        torn.add(partition);
        for (int i = 0; i < ingests.size(); i++) {
            replaceIngest(i);
        }
        tallies.forEach(SimulatedTally::kill);
        replaceTallies();
        for (int i = 0; i < queries.size(); i++) {
            replaceQuery(i);
        }
    }

    /** Does what the watch of each instance does. */
    void watch() {
        owners.forEach((partition, owner) -> {
            String reason = SimulatedWatch.reason(store.committed().position(partition), log.end(partition));
            if (reason != null) {
                owner.halt(partition, reason);
            }
        });
    }

    /** The partitions that are not projected any further, because the log is another one. */
    Set<Integer> halted() {
        Set<Integer> halted = new TreeSet<>();
        tallies.forEach(tally -> halted.addAll(tally.halted().keySet()));
        return halted;
    }

    /** What does not go on though it should: halted without a loss, or behind the log. */
    List<String> standingStill() {
        List<String> still = new ArrayList<>();
        tallies.forEach(tally -> tally.halted().forEach((partition, reason) -> {
            if (!torn.contains(partition)) {
                still.add("partition " + partition + " is halted: " + reason);
            }
        }));
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            long stored = store.committed().position(partition);
            if (stored != log.end(partition) && !torn.contains(partition)) {
                still.add("partition %d stands at %d of %d".formatted(partition, stored, log.end(partition)));
            }
        }
        return still;
    }
}
