package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

/**
 * Folds the whole log, from its first record on, on one thread: what this and every other instance appended. Verdicts come
 * from here and from nowhere else (DESIGN decision 1).
 */
@ApplicationScoped
public class LogReader {

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(500);

    @Inject
    LogSettings settings;

    @Inject
    LogState state;

    @Inject
    RecordSource records;

    @Inject
    Snapshots snapshots;

    @Inject
    Demand demand;

    @Inject
    @Any
    Instance<FoldObserver> observerBeans;

    private List<FoldObserver> observers = List.of();
    private volatile FoldedStreams streams;
    private volatile Passing passing;
    private Tails tails;
    private volatile boolean stopping;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private Thread thread;

    /** The ends of the partitions at the start, once they are known; only the reading thread looks. */
    private Map<TopicPartition, Long> ends;

    /** Begins to read; returns at once. */
    synchronized void start(LogIdentity log) {
        if (thread == null) {
            streams = new FoldedStreams(log.partitions(), records::fold);
            passing = new Passing(log.partitions());
            observers = observerBeans.stream().toList();
            tails = new Tails(log.partitions());
            thread = Thread.ofPlatform().name("log-reader").daemon().start(() -> run(log));
        }
    }

    private void run(LogIdentity log) {
        List<TopicPartition> all = IntStream.range(0, log.partitions())
                .mapToObj(partition -> new TopicPartition(settings.topic(), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> own = records.open("rollcall-ingest-fold", 5_000)) {
            consumer = own;
            own.assign(all);
            own.seekToBeginning(all);
            new Beginning(snapshots, log, streams, this::tell)
                    .begin(own, settings.topic(), passing, tails, () -> stopping);
            while (!stopping) {
                ConsumerRecords<byte[], byte[]> batch = poll(own, all);
                fold(batch);
                demand.lull(batch.count());
            }
            snapshots.settle(passing, tails, streams);
        } catch (WakeupException stopped) {
            // Within a batch: what is folded of it is in no snapshot.
            LOG.debug("the reader of the log was stopped");
        } catch (Throwable broken) {
            // The batch was polled already: whoever went on would leave records out, and a thread that died would say
            // nothing.
            state.unreadable("the log is not read any further: " + broken.getMessage()
                    + "; what is wrong is in this service's output, and a restart reads the log again");
            LOG.error("commands are not taken: the log is not read any further", broken);
        } finally {
            consumer = null;
        }
    }

    /** What is new; a broker that is away is waited for, a log that lost records stops this instance. */
    private ConsumerRecords<byte[], byte[]> poll(KafkaConsumer<byte[], byte[]> own, List<TopicPartition> all) {
        try {
            if (ends == null) {
                ends = own.endOffsets(all);
            }
            noteProgress(own);
            return own.poll(POLL);
        } catch (WakeupException stopped) {
            LOG.debug("the reader of the log was stopped between two batches");
        } catch (OffsetOutOfRangeException lost) {
            state.unreadable("the log lost records that were read before (" + lost.getMessage()
                    + "); restore it, then start this instance again");
            pause();
        } catch (RuntimeException away) {
            LOG.warnf("the log cannot be read (%s); trying again", away.getMessage());
            pause();
        }
        return ConsumerRecords.empty();
    }

    /** Asked before each poll: whatever was polled before it is folded. */
    private void noteProgress(KafkaConsumer<byte[], byte[]> own) {
        if (!state.isCaughtUp()
                && ends.entrySet().stream().allMatch(end -> own.position(end.getKey()) >= end.getValue())) {
            state.caughtUp();
            snapshots.settle(passing, tails, streams);
            LOG.infof("the log was read to its end: %d streams", streams.size());
        }
    }

    /** Folds the next records of each partition; whoever gives it the same ones gets the same verdicts. */
    void fold(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition partition : batch.partitions()) {
            long next = passing.next(partition.partition());
            for (ConsumerRecord<byte[], byte[]> record : batch.records(partition)) {
                if (record.offset() < next) {
                    tails.requireSame(record);
                    continue;
                }
                foldOrStop(record);
                next = record.offset() + 1;
                tails.last(record);
            }
            passing.advance(partition.partition(), next);
            snapshots.consider(partition.partition(), passing, tails, streams);
        }
        if (!batch.isEmpty()) {
            streams.keepBelow(settings.recordsInMemory());
        }
        if (state.isCaughtUp() && snapshots.due()) {
            snapshots.settle(passing, tails, streams);
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
        Alarm.ofContradiction(step, record);
        entry.read(fold -> tell(fold, reading, step), System.nanoTime());
    }

    /** A stream that left memory is read again first; where the broker is away then, it is waited for. */
    private Step apply(StreamEntry entry, Reading reading, ConsumerRecord<byte[], byte[]> record) {
        Instant brokerTime = Instant.ofEpochMilli(record.timestamp());
        while (!stopping) {
            try {
                return entry.apply(reading, record.offset(), brokerTime, System.nanoTime());
            } catch (LogState.NotReady | RetriableException away) {
                LOG.warnf("the stream %s cannot be read again (%s); trying again", entry.id(), away.getMessage());
                pause();
            }
        }
        throw new WakeupException();
    }

    private StreamFold tell(StreamFold fold, Reading reading, Step step) {
        observers.forEach(observer -> observer.folded(fold, reading, step));
        return fold;
    }

    /** Asks the fold of a stream, as far as this instance has read; empty for a stream without a record. */
    public <T> Optional<T> read(StreamId id, Function<StreamFold, T> question) {
        FoldedStreams known = streams;
        return known == null ? Optional.empty() : known.read(id, question);
    }

    /** The offset of the next record that is to be folded here: everything of that partition below it was. */
    long next(int partition) {
        return passing.next(partition);
    }

    /** Completes when the record at that offset has been folded here. */
    CompletableFuture<Void> passed(int partition, long offset) {
        demand.wake();
        return passing.passed(partition, offset);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    @jakarta.annotation.PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        snapshots.close();
    }
}
