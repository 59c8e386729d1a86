package org.rollcall.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.system.simulation.Beans;
import org.rollcall.system.simulation.Broker;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.Crash;
import org.rollcall.system.simulation.SimulatedLog;
import org.rollcall.system.simulation.World;

/**
 * One instance of ingest-service in a simulation: its own door, writer and fold; a producer that is a model, and a reader
 * that is given its records instead of polling them.
 */
public final class SimulatedIngest implements World.Actor {

    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final long RECORDS_IN_MEMORY = 40;
    private static final int COMMANDS_AT_ONCE = 100;

    private final World world;
    private final SimulatedLog log;
    private final Broker broker;
    private final Reader reader;
    private final LogState state = new LogState();
    private final Door door;
    private boolean dead;

    public SimulatedIngest(World world, SimulatedLog log, Broker broker, String name) {
        this.world = world;
        this.log = log;
        this.broker = broker;
        LogSettings settings = Beans.settings(
                LogSettings.class,
                Map.of(
                        "topic",
                        SimulatedLog.TOPIC,
                        "recordsInMemory",
                        RECORDS_IN_MEMORY,
                        "verdictWait",
                        Duration.ofSeconds(2),
                        "appendWait",
                        Duration.ofSeconds(6)));
        Instance instance = Beans.settings(Instance.class, Map.of("instance", name));
        state.opened(new LogIdentity("simulated", SimulatedLog.PARTITIONS));
        Demand demand = new Demand();
        reader = Beans.wired(
                new Reader(),
                settings,
                state,
                demand,
                new NoSnapshots(),
                new Tails(SimulatedLog.PARTITIONS),
                new FoldedStreams(SimulatedLog.PARTITIONS, this::refold),
                new Passing(SimulatedLog.PARTITIONS));
        door = Beans.wired(
                new Door(),
                settings,
                instance,
                state,
                Beans.wired(new Writer(), settings, state),
                reader,
                demand,
                new Ends(),
                new Underway(COMMANDS_AT_ONCE, COMMANDS_AT_ONCE),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Submits a command as a request does. */
    public Answer submit(Command command) {
        refuseDead();
        Answer answer = door.submit(command);
        boolean guessed = world.has(Bug.VERDICT_FROM_MEMORY) && answer.isLate();
        return guessed ? new Answer(answer.id(), answer.stream(), null, Effect.APPLIED, false) : answer;
    }

    /** Whether it takes commands. */
    public boolean isOpen() {
        return !dead && state.isCaughtUp();
    }

    public void kill() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }

    private void refuseDead() {
        if (dead) {
            throw new Crash("ingest");
        }
    }

    @Override
    public boolean ready() {
        return !dead && (behind() || !state.isCaughtUp());
    }

    private boolean behind() {
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            if (reader.next(partition) < log.end(partition)) {
                return true;
            }
        }
        return false;
    }

    /** Folds what comes next of some partition. */
    @Override
    public void act() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch = new HashMap<>();
        for (int partition = 0; partition < SimulatedLog.PARTITIONS; partition++) {
            List<ConsumerRecord<byte[], byte[]>> next =
                    log.from(partition, reader.next(partition), world.dice().between(1, 6));
            if (!next.isEmpty()) {
                batch.put(new TopicPartition(SimulatedLog.TOPIC, partition), next);
            }
        }
        reader.fold(new ConsumerRecords<>(batch, Map.of()));
        if (!behind() && !state.isCaughtUp()) {
            state.caughtUp();
        }
    }

    private StreamFold refold(StreamId stream, int partition, OffsetRanges ranges, FoldObserver told) {
        StreamFold again = new StreamFold(stream);
        byte[] key = stream.value().getBytes(StandardCharsets.UTF_8);
        for (OffsetRanges.Range range : ranges.list()) {
            int most = (int) (range.last() - range.first() + 1);
            for (ConsumerRecord<byte[], byte[]> record : log.from(partition, range.first(), most)) {
                if (Arrays.equals(record.key(), key)) {
                    Reading reading = WireFormat.read(RecordSource.wire(record));
                    told.folded(again, reading, again.apply(reading, Instant.ofEpochMilli(record.timestamp())));
                }
            }
        }
        return again;
    }

    /** What the door waits for lets the world go on; where nothing comes, its time is over. */
    private final class Awaited<T> extends CompletableFuture<T> {

        private final CompletableFuture<T> awaited;
        private final int patience;

        Awaited(CompletableFuture<T> awaited, int patience) {
            this.awaited = awaited;
            this.patience = patience;
        }

        @Override
        public T get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            world.await(() -> dead || awaited.isDone(), patience);
            refuseDead();
            return awaited.get(0, unit);
        }

        @Override
        public T join() {
            return awaited.join();
        }
    }

    private final class Writer extends LogWriter {

        @Override
        Producer<byte[], byte[]> producer(Pace pace) {
            return broker.producer();
        }

        /** The broker settles what is in flight before the door's patience ends; so it is endless here. */
        @Override
        public CompletableFuture<Long> append(Envelope envelope, Pace pace) {
            CompletableFuture<Long> sent = super.append(envelope, pace);
            if (world.has(Bug.FRESH_ID_ON_RETRY)) {
                sent = sent.exceptionallyCompose(failed -> super.append(anew(envelope), pace));
            }
            return new Awaited<>(sent, Integer.MAX_VALUE);
        }

        private static Envelope anew(Envelope envelope) {
            return new Envelope(
                    CommandId.of(envelope.id() + "-again"),
                    envelope.source(),
                    envelope.stream(),
                    envelope.time(),
                    envelope.actor(),
                    envelope.digest(),
                    envelope.occurredAt(),
                    envelope.event());
        }
    }

    private final class Reader extends LogReader {

        @Override
        CompletableFuture<Void> passed(int partition, long offset) {
            if (world.has(Bug.VERDICT_FROM_MEMORY)) {
                return CompletableFuture.completedFuture(null);
            }
            return new Awaited<>(super.passed(partition, offset), world.dice().between(10, 400));
        }
    }

    /** An instance here reads the whole log at its start. */
    private static final class NoSnapshots extends Snapshots {

        @Override
        void consider(int partition, Passing passing, Tails tails, FoldedStreams streams) {
            // Nothing is written.
        }

        @Override
        boolean due() {
            return false;
        }
    }

    private final class Ends extends Topics {
        @Override
        public long end(int partition, Duration atMost) {
            return world.has(Bug.REFUSED_BY_AN_OLD_FOLD) ? 0 : log.end(partition);
        }
    }
}
