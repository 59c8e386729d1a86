package org.rollcall.ingest.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

/**
 * The folds of all streams, as far as records were given to it. It knows no broker and no thread: {@link LogReader} gives it
 * what it polled, and whoever gives it the same records gets the same verdicts.
 */
final class LogFold {

    private static final Logger LOG = Logger.getLogger(LogFold.class);

    private final FoldedStreams streams;
    private final Passing passing;
    private final List<FoldObserver> observers;
    private final long recordsInMemory;
    private final Away away;

    /** Asked when a stream that left memory cannot be read again now: waits, or throws where nobody waits any more. */
    @FunctionalInterface
    interface Away {
        void await(StreamId stream, RuntimeException failure);
    }

    LogFold(int partitions, StreamEntry.Refold refold, List<FoldObserver> observers, long recordsInMemory, Away away) {
        this.streams = new FoldedStreams(partitions, refold);
        this.passing = new Passing(partitions);
        this.observers = observers;
        this.recordsInMemory = recordsInMemory;
        this.away = away;
    }

    /** Folds the next records of each partition. */
    void fold(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition partition : batch.partitions()) {
            long next = passing.next(partition.partition());
            for (ConsumerRecord<byte[], byte[]> record : batch.records(partition)) {
                foldOrStop(record);
                next = record.offset() + 1;
            }
            passing.advance(partition.partition(), next);
        }
        if (!batch.isEmpty()) {
            streams.keepBelow(recordsInMemory);
        }
    }

    /** A record that cannot be folded is said, never left out. */
    private void foldOrStop(ConsumerRecord<byte[], byte[]> record) {
        try {
            fold(record);
        } catch (WakeupException stopped) {
            throw stopped;
        } catch (Throwable failed) {
            throw new IllegalStateException(
                    "record %d of partition %d cannot be folded (%s)"
                            .formatted(record.offset(), record.partition(), failed),
                    failed);
        }
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        StreamEntry entry = streams.of(record);
        if (entry == null) {
            return;
        }
        Reading reading = WireFormat.read(RecordSource.wire(record));
        Step step = apply(entry, reading, record);
        if (step.effect() instanceof Effect.Refused refused && refused.reason() == Refusal.CONTRADICTS_VERDICT) {
            LOG.errorf(
                    "ALARM: record %d of partition %d contradicts a verdict: %s",
                    record.offset(), record.partition(), refused.detail());
        }
        tell(entry, reading, step);
    }

    /** A stream that left memory is read again first; where the broker is away then, it is waited for. */
    private Step apply(StreamEntry entry, Reading reading, ConsumerRecord<byte[], byte[]> record) {
        Instant brokerTime = Instant.ofEpochMilli(record.timestamp());
        while (true) {
            try {
                return entry.apply(reading, record.offset(), brokerTime, System.nanoTime());
            } catch (LogState.NotReady | RetriableException notNow) {
                away.await(entry.id(), notNow);
            }
        }
    }

    private void tell(StreamEntry entry, Reading reading, Step step) {
        entry.read(
                fold -> {
                    observers.forEach(observer -> observer.folded(fold, reading, step));
                    return null;
                },
                System.nanoTime());
    }

    <T> Optional<T> read(StreamId id, Function<StreamFold, T> question) {
        return streams.read(id, question);
    }

    long next(int partition) {
        return passing.next(partition);
    }

    CompletableFuture<Void> passed(int partition, long offset) {
        return passing.passed(partition, offset);
    }

    /** How many streams there are. */
    int size() {
        return streams.size();
    }
}
