package org.rollcall.ingest.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jboss.logging.Logger;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.snapshot.Edition;
import org.rollcall.ingest.log.snapshot.Snapshot;
import org.rollcall.ingest.log.snapshot.SnapshotTopic;

/** Begins with the snapshots of an earlier run, and writes the next ones. All but the writing itself is on the reader's thread. */
@ApplicationScoped
class Snapshots {

    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /** Fewer new records than that are sooner read again than written. */
    private static final int WORTH = 1_000;

    private static final int SECONDS_TO_END = 3;

    @Inject
    Topics topics;

    @Inject
    LogSettings settings;

    @Inject
    MeterRegistry meters;

    @Inject
    @Any
    Instance<FoldObserver> observerBeans;

    private final Map<String, KeptByObserver> keepers = new HashMap<>();
    private final SnapshotQueue queue = new SnapshotQueue();
    private List<FoldObserver> observers = List.of();
    private SnapshotTopic topic;
    private String log;
    private String edition;
    private long[] written;
    private long looked;
    private boolean writing;

    @PostConstruct
    void measure() {
        Gauge.builder("rollcall.ingest.snapshots.waiting", queue, SnapshotQueue::size)
                .description("Snapshots that wait to be written, at most one of a partition")
                .register(meters);
    }

    /**
     * The latest snapshot of each partition that this software may begin with; none where the broker lets nobody read them.
     *
     * @throws org.apache.kafka.common.errors.RetriableException while the broker is away
     */
    Map<Integer, Snapshot> open(LogIdentity identity) {
        log = identity.topicId();
        edition = Edition.here();
        written = new long[identity.partitions()];
        looked = System.nanoTime();
        observers = observerBeans.stream().toList();
        observers.forEach(observer -> {
            if (observer instanceof KeptByObserver keeper) {
                keepers.put(keeper.name(), keeper);
            }
        });
        topic = new SnapshotTopic(topics.broker(), settings.snapshotsTopic(), log);
        writing = settings.snapshotEvery() > 0;
        Map<Integer, Snapshot> usable = new HashMap<>();
        try {
            usable.putAll(topic.latest());
        } catch (AuthorizationException forbidden) {
            LOG.warnf("the whole log is read at each start, without snapshots: %s", forbidden.getMessage());
            writing = false;
        }
        usable.values()
                .removeIf(found -> !found.log().equals(log)
                        || !found.edition().equals(edition)
                        || found.partition() >= identity.partitions());
        return usable;
    }

    /** Takes all streams of a snapshot, and gives the observers what they kept; those to be folded again at once are returned. */
    List<StreamEntry> restore(Snapshot snapshot, FoldedStreams streams) {
        List<StreamEntry> open = new ArrayList<>();
        for (Snapshot.Stream stream : snapshot.streams()) {
            StreamId id = StreamId.of(stream.id());
            StreamEntry entry = streams.restore(id, snapshot.partition(), stream.places());
            if (stream.open()) {
                open.add(entry);
            } else if (stream.kept() != null) {
                stream.kept().forEach((name, kept) -> keepers.get(name).recall(id, kept));
            }
        }
        written[snapshot.partition()] = snapshot.next();
        return open;
    }

    /** Writes one of a partition in which enough is new, or in which something is new for long enough. */
    void consider(int partition, Passing passing, Tails tails, FoldedStreams streams) {
        long next = passing.next(partition);
        if (writing
                && !queue.holds(partition)
                && next - written[partition]
                        >= Math.max(
                                settings.snapshotEvery(), streams.in(partition).size())) {
            write(partition, next, tails, streams);
        }
    }

    /** Whether it is time to look at all partitions. */
    boolean due() {
        boolean due = System.nanoTime() - looked > settings.snapshotAfter().toNanos();
        if (due) {
            looked = System.nanoTime();
        }
        return due && writing;
    }

    /** Writes one of each partition that has something new. */
    void settle(Passing passing, Tails tails, FoldedStreams streams) {
        for (int partition = 0; partition < written.length; partition++) {
            long next = passing.next(partition);
            if (writing && !queue.holds(partition) && next - written[partition] >= WORTH) {
                write(partition, next, tails, streams);
            }
        }
    }

    private void write(int partition, long next, Tails tails, FoldedStreams streams) {
        written[partition] = next;
        List<Snapshot.Stream> lines =
                streams.in(partition).stream().map(this::line).toList();
        Snapshot snapshot = new Snapshot(edition, log, partition, next, tails.of(partition), lines);
        queue.add(partition, () -> write(snapshot));
    }

    private void write(Snapshot snapshot) {
        try {
            topic.write(snapshot, (metadata, failure) -> {
                if (failure != null) {
                    notWritten(snapshot, failure);
                }
            });
        } catch (RuntimeException failed) {
            notWritten(snapshot, failed);
        }
    }

    /** No harm: the one before still holds, and a start reads more of the log. */
    private static void notWritten(Snapshot snapshot, Exception failure) {
        LOG.infof("no snapshot of partition %d: %s", snapshot.partition(), failure.getMessage());
    }

    private Snapshot.Stream line(StreamEntry entry) {
        boolean open = entry.open() || observers.stream().anyMatch(observer -> observer.awaits(entry.id()));
        Map<String, JsonNode> kept = null;
        if (!open) {
            for (KeptByObserver keeper : keepers.values()) {
                Optional<JsonNode> known = keeper.keep(entry.id());
                if (known.isPresent()) {
                    kept = kept == null ? new HashMap<>() : kept;
                    kept.put(keeper.name(), known.get());
                }
            }
        }
        return new Snapshot.Stream(entry.id().value(), entry.places(), open, kept);
    }

    /** Waits a moment for what is being written; called by the reader, which writes last. */
    void close() throws InterruptedException {
        if (queue.end(SECONDS_TO_END) && topic != null) {
            topic.close();
        }
    }
}
