package org.rollcall.tally.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;
import org.rollcall.system.simulation.Beans;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.Crash;
import org.rollcall.system.simulation.SimulatedLog;
import org.rollcall.system.simulation.Store;
import org.rollcall.system.simulation.World;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.announce.Announced;
import org.rollcall.tally.announce.SimulatedAnnouncer;
import org.rollcall.tally.announce.SimulatedReloads;
import org.rollcall.tally.health.Meters;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.lifecycle.Troubles;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogIdentity;

/**
 * One instance of tally-service in a simulation: its own intake, with everything that decides about records; a consumer, a
 * database and a bell that are models.
 */
public final class SimulatedTally implements World.Actor {

    public static final String LOG_ID = "simulated";

    /** Few, so that polls are also taken one by one. */
    private static final int MOST_AT_ONCE = 12;

    /** What all instances share. */
    public record Shared(
            World world, SimulatedLog log, Store store, Map<Integer, Long> group, List<byte[]> bell, boolean mayDie) {}

    private final Shared shared;
    private final World world;
    private final Set<Integer> lost = new HashSet<>();
    private final Intake intake = new Intake();
    private final Assignment assignment = new Assignment();
    private final Halts halts = new Halts();
    private final SimulatedConsumer consumer;
    private final Arrivals arrivals = new Arrivals(MOST_AT_ONCE);
    private CompletionStage<Void> room = CompletableFuture.completedFuture(null);
    private boolean dead;

    /** Whether polls may wait that were not taken. */
    private boolean waiting;

    /** The first offset of each partition of the latest batch. */
    private Map<Integer, Long> taken = Map.of();

    public SimulatedTally(Shared shared) {
        this.shared = shared;
        this.world = shared.world();
        this.consumer = new SimulatedConsumer(shared, this::refuseDead);
        wire();
    }

    private void wire() {
        TallySettings settings = Beans.settings(
                TallySettings.class,
                Map.of(
                        "eventsTopic", SimulatedLog.TOPIC,
                        "retry",
                                Beans.settings(
                                        TallySettings.Retry.class,
                                        Map.of("first", Duration.ofMillis(1), "longest", Duration.ofMillis(1))),
                        "board", Beans.settings(TallySettings.Board.class, Map.of("recordsInMemory", 40L))));
        KnownLog known = new KnownLog();
        known.is(new LogIdentity(LOG_ID, SimulatedLog.PARTITIONS));
        Closing closing = new Waiting();
        Retry retry = Beans.wired(new Retry(), settings, closing, new Troubles());
        EventLog log = new Log();
        var seeking = consumer.seeking();
        var transactions = new SimulatedTransactions(shared, () -> taken, this::mayDie);
        SimulatedAnnouncer announcer = Beans.wired(new SimulatedAnnouncer(this::ring), known, settings, retry);
        Beans.wired(halts, seeking);
        Announced announced = Beans.wired(new Announced(), seeking, settings);
        Beans.wired(assignment, transactions, halts, announced);
        Projecting projecting = Beans.wired(new Projecting(), transactions, known, log, retry, settings);
        projecting.prepare();
        Gaps gaps = Beans.wired(new Gaps(), seeking, log, known, halts, retry);
        var reloads =
                new SimulatedReloads(
                        shared.store().committed(),
                        partition -> shared.group().getOrDefault(partition, 0L),
                        LOG_ID,
                        announcer) {
                    @Override
                    public void announce(Collection<Integer> partitions) {
                        if (!world.has(Bug.NO_RELOAD_AFTER_A_TAKEOVER)) {
                            super.announce(partitions);
                        }
                    }
                };
        Meters meters = Beans.wired(new Meters(), new SimpleMeterRegistry());
        Beans.wired(intake, projecting, assignment, halts, gaps, retry, closing, reloads, announcer, announced, meters);
    }

    private void ring(String ballot, byte[] message) {
        mayDie();
        shared.bell().add(message);
    }

    /** Between any two things that it does. */
    private void mayDie() {
        if (world.happens(shared.mayDie(), 20)) {
            world.trace().say("tally: dies");
            dead = true;
        }
        refuseDead();
    }

    private void refuseDead() {
        if (dead) {
            throw new Crash("tally");
        }
    }

    /** Whether records wait that it may poll, or has polled. */
    @Override
    public boolean ready() {
        return !dead && !intake.isBusy() && (!lost.isEmpty() || waiting || consumer.hasRecords());
    }

    @Override
    public boolean waits() {
        return true;
    }

    /** Polls as long as there is room, perhaps, and what the intake makes of some of them; the others wait for its next turn. */
    @Override
    public void act() {
        giveUpLost();
        while (consumer.hasRecords() && room.toCompletableFuture().isDone()) {
            room = arrivals.add(Batch.of(consumer.poll()));
            if (world.dice().between(1, 4) > 1) {
                break;
            }
        }
        Optional<Batch> batch = arrivals.next();
        waiting = batch.isPresent();
        try {
            batch.ifPresent(this::take);
        } catch (Crash killed) {
            world.trace().say("tally: is gone in the middle of a batch");
        }
    }

    private void take(Batch batch) {
        taken = firsts(batch);
        intake.take(batch);
    }

    private static Map<Integer, Long> firsts(Batch batch) {
        Map<Integer, Long> firsts = new TreeMap<>();
        batch.parts()
                .forEach((partition, records) ->
                        firsts.put(partition, records.getFirst().offset()));
        return firsts;
    }

    /** Gets partitions. */
    public void assign(Collection<Integer> partitions) {
        giveUpLost();
        consumer.assign(partitions);
        assignment.onPartitionsAssigned(consumer.listener(), places(partitions));
    }

    /** Loses partitions; one that is in the middle of its work learns of it later. */
    public void revoke(Collection<Integer> partitions) {
        if (intake.isBusy()) {
            lost.addAll(partitions);
        } else {
            assignment.onPartitionsRevoked(consumer.listener(), places(partitions));
        }
        consumer.revoke(partitions);
    }

    private void giveUpLost() {
        if (!lost.isEmpty()) {
            Set<Integer> gone = new HashSet<>(lost);
            gone.removeAll(consumer.assigned());
            assignment.onPartitionsLost(consumer.listener(), places(gone));
            lost.clear();
        }
    }

    public void kill() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }

    public Map<Integer, String> halted() {
        return halts.reasons();
    }

    /** Halts a partition as the watch does. */
    public void halt(int partition, String reason) {
        halts.halt(partition, reason);
    }

    private static TopicPartition place(int partition) {
        return new TopicPartition(SimulatedLog.TOPIC, partition);
    }

    private static List<TopicPartition> places(Collection<Integer> partitions) {
        return partitions.stream().map(SimulatedTally::place).toList();
    }

    private final class Waiting extends Closing {
        @Override
        public void refuse() {
            refuseDead();
        }

        @Override
        public void pause(Duration time) {
            world.await(() -> dead, world.dice().between(1, 12));
            refuseDead();
        }
    }

    private final class Log extends EventLog {
        @Override
        public LogIdentity identity() {
            return new LogIdentity(LOG_ID, SimulatedLog.PARTITIONS);
        }

        @Override
        public Map<Integer, Ends> ends(int partitions) {
            Map<Integer, Ends> ends = new TreeMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(partition, new Ends(0, shared.log().end(partition)));
            }
            return ends;
        }
    }
}
