package org.rollcall.ingest.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.rollcall.ingest.log.snapshot.Snapshot;

/** Where the reading of the log begins: behind the snapshots of an earlier run, or at the first record. */
final class Beginning {

    private static final Logger LOG = Logger.getLogger(Beginning.class);
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Snapshots snapshots;
    private final LogIdentity log;
    private final FoldedStreams streams;
    private final FoldObserver told;

    Beginning(Snapshots snapshots, LogIdentity log, FoldedStreams streams, FoldObserver told) {
        this.snapshots = snapshots;
        this.log = log;
        this.streams = streams;
        this.told = told;
    }

    /** Puts the reader there; a broker that goes away meanwhile is waited for. */
    void begin(
            KafkaConsumer<byte[], byte[]> reader,
            String topic,
            Passing passing,
            Tails tails,
            BooleanSupplier stopping) {
        Map<Integer, Snapshot> found = patiently(stopping, () -> snapshots.open(log));
        List<StreamEntry> open = new ArrayList<>();
        found.forEach((partition, snapshot) -> {
            var place = new TopicPartition(topic, partition);
            requireThere(snapshot, patiently(stopping, () -> reader.endOffsets(List.of(place))
                    .get(place)));
            open.addAll(snapshots.restore(snapshot, streams));
            tails.expect(partition, snapshot.tail());
            passing.advance(partition, snapshot.next());
            reader.seek(place, snapshot.next() - 1);
        });
        for (StreamEntry entry : open) {
            patiently(stopping, () -> {
                streams.wake(entry, told);
                return entry;
            });
        }
        if (!found.isEmpty()) {
            LOG.infof(
                    "began with snapshots of %d partitions: %d streams, in %d of them something is open",
                    found.size(), streams.size(), open.size());
        }
    }

    /** @throws IllegalStateException if the partition lost records that were acknowledged and folded before */
    static void requireThere(Snapshot snapshot, long end) {
        if (end < snapshot.next()) {
            throw new IllegalStateException(
                    "partition %d ends at %d, and was read up to %d before: acknowledged records are missing; ./rollcall restore-log puts back those that the database kept"
                            .formatted(snapshot.partition(), end, snapshot.next()));
        }
    }

    private interface Asked<T> {
        T ask();
    }

    private static <T> T patiently(BooleanSupplier stopping, Asked<T> asked) {
        while (!stopping.getAsBoolean()) {
            try {
                return asked.ask();
            } catch (LogState.NotReady | RetriableException away) {
                LOG.warnf("the log cannot be read (%s); trying again", away.getMessage());
                LockSupport.parkNanos(PAUSE);
            }
        }
        throw new WakeupException();
    }
}
