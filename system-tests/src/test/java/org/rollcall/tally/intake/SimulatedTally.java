package org.rollcall.tally.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.rollcall.tally.log.EventsConsumer;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogIdentity;

/**
 * One instance of tally-service in a simulation: its own intake, with everything that decides about records; a consumer, a
 * database and a bell that are models.
 */
public final class SimulatedTally implements World.Actor {

    public static final String LOG_ID = "simulated";

    /** What all instances share. */
    public record Shared(
            World world, SimulatedLog log, Store store, Map<Integer, Long> group, List<byte[]> bell, boolean mayDie) {}

    private final Shared shared;
    private final World world;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Set<Integer> lost = new HashSet<>();
    private final Intake intake = new Intake();
    private final Assignment assignment = new Assignment();
    private final Halts halts = new Halts();
    private final Consumer<byte[], byte[]> consumer = consumer();
    private Map<Integer, Long> polled = Map.of();
    private boolean dead;

    public SimulatedTally(Shared shared) {
        this.shared = shared;
        this.world = shared.world();
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
        Seeking seeking = new Seeking();
        Simulated transactions = new Simulated();
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

    /** Whether records wait that it may poll. */
    @Override
    public boolean ready() {
        return !dead
                && !intake.isBusy()
                && (!lost.isEmpty() || positions.keySet().stream().anyMatch(this::waiting));
    }

    private boolean waiting(int partition) {
        return shared.log().end(partition) > positions.get(partition);
    }

    @Override
    public boolean waits() {
        return true;
    }

    /** One poll, and what the intake makes of it. */
    @Override
    public void act() {
        giveUpLost();
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        Map<Integer, Long> first = new TreeMap<>();
        for (int partition : List.copyOf(positions.keySet())) {
            List<ConsumerRecord<byte[], byte[]>> records = shared.log()
                    .from(partition, positions.get(partition), world.dice().between(1, 8));
            if (!records.isEmpty()) {
                batch.put(place(partition), records.stream().map(this::read).toList());
                first.put(partition, positions.get(partition));
                positions.put(partition, positions.get(partition) + records.size());
            }
        }
        polled = first;
        try {
            intake.take(new ConsumerRecords<>(batch, next));
        } catch (Crash killed) {
            world.trace().say("tally: is gone in the middle of a batch");
        }
    }

    /** A careless reader makes each record a command of its own. */
    private ConsumerRecord<byte[], byte[]> read(ConsumerRecord<byte[], byte[]> record) {
        if (!world.has(Bug.NO_DEDUPLICATION)) {
            return record;
        }
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        String id = new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        headers.remove("ce_id");
        headers.add("ce_id", (id + "@" + record.offset()).getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                record.leaderEpoch());
    }

    /** Gets partitions. */
    public void assign(Collection<Integer> partitions) {
        giveUpLost();
        partitions.forEach(partition -> positions.put(partition, shared.group().getOrDefault(partition, 0L)));
        assignment.onPartitionsAssigned(consumer, places(partitions));
    }

    /** Loses partitions; one that is in the middle of its work learns of it later. */
    public void revoke(Collection<Integer> partitions) {
        if (intake.isBusy()) {
            lost.addAll(partitions);
        } else {
            assignment.onPartitionsRevoked(consumer, places(partitions));
        }
        positions.keySet().removeAll(partitions);
    }

    private void giveUpLost() {
        if (!lost.isEmpty()) {
            Set<Integer> gone = new HashSet<>(lost);
            gone.removeAll(positions.keySet());
            assignment.onPartitionsLost(consumer, places(gone));
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

    private final class Seeking extends EventsConsumer {
        @Override
        public void seek(int partition, long offset) {
            positions.computeIfPresent(partition, (same, old) -> offset);
        }

        @Override
        public void seekToEnd(int partition) {
            positions.computeIfPresent(partition, (same, old) -> shared.log().end(partition));
        }

        @Override
        public void commit(Map<TopicPartition, OffsetAndMetadata> offsets, java.util.function.Consumer<Boolean> done) {
            refuseDead();
            offsets.forEach((place, offset) -> {
                if (positions.containsKey(place.partition())) {
                    shared.group().put(place.partition(), offset.offset());
                }
            });
            done.accept(true);
        }
    }

    private final class Simulated extends Transactions {
        @Override
        Transaction begin() throws SQLException {
            Store.Work work = shared.store().begin(SimulatedTally.this::mayDie);
            return new SimulatedTransaction(world, work, shared.store().committed(), polled);
        }

        @Override
        Map<Integer, Long> stored(Collection<Integer> partitions) throws SQLException {
            if (world.has(Bug.COMMIT_UNKNOWN_IS_A_FAILURE)) {
                return Map.of();
            }
            Store.Work work = shared.store().begin(SimulatedTally.this::mayDie);
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

    private OffsetAndMetadata committed(int partition) {
        Long offset = shared.group().get(partition);
        return offset == null ? null : new OffsetAndMetadata(offset);
    }

    /** The consumer as a rebalance listener meets it. */
    @SuppressWarnings("unchecked")
    private Consumer<byte[], byte[]> consumer() {
        return Beans.stub(
                Consumer.class,
                Map.of(
                        "beginningOffsets",
                                asked -> {
                                    Map<TopicPartition, Long> begins = new HashMap<>();
                                    ((Collection<TopicPartition>) asked[0]).forEach(place -> begins.put(place, 0L));
                                    return begins;
                                },
                        "committed",
                                asked -> {
                                    Map<TopicPartition, OffsetAndMetadata> group = new HashMap<>();
                                    ((Collection<TopicPartition>) asked[0])
                                            .forEach(place -> group.put(place, committed(place.partition())));
                                    return group;
                                },
                        "seek", asked -> positions.put(((TopicPartition) asked[0]).partition(), (Long) asked[1]),
                        "seekToEnd",
                                asked -> {
                                    ((Collection<TopicPartition>) asked[0])
                                            .forEach(place -> positions.put(
                                                    place.partition(),
                                                    shared.log().end(place.partition())));
                                    return null;
                                },
                        "commitSync",
                                asked -> {
                                    ((Map<TopicPartition, OffsetAndMetadata>) asked[0])
                                            .forEach((place, offset) ->
                                                    shared.group().put(place.partition(), offset.offset()));
                                    return null;
                                }),
                Beans::unforeseen);
    }
}
