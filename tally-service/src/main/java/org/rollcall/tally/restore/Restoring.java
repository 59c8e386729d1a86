package org.rollcall.tally.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.rollcall.tally.board.KeptRecords;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogReader;
import org.rollcall.tally.log.LogRepair;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * Rebuilds a lost end of the log from the kept records, partition by partition.
 *
 * <p>First everything is looked at, and one thing that is wrong refuses all: another topic, a record in the log that is not the
 * one that was projected from its place, a kept record that is missing. Then each lost record is appended with the bytes and the
 * time that it had, and must get the place that it had. At last all are read back and compared.
 */
@ApplicationScoped
public class Restoring {

    private static final Logger LOG = Logger.getLogger(Restoring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    LogRepair repair;

    private final ReentrantLock alone = new ReentrantLock();

    /** The service was just started, and does not know its log yet. */
    static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotYet() {
            super("the log was not found yet; the readiness of this service says what is missing");
        }
    }

    /**
     * Puts back what the log lost; nothing where it lost nothing.
     *
     * @throws CannotRestore if it cannot be put back as it was; nothing was appended
     * @throws LogRepair.Elsewhere if the log gave a record another place
     */
    Restored run() throws SQLException {
        if (!known.isFound()) {
            throw new NotYet();
        }
        if (!alone.tryLock()) {
            throw new CannotRestore("it is being restored already");
        }
        try {
            List<Restored.Stretch> lost = store.transact(this::lost);
            try {
                restoreAll(lost);
            } finally {
                // Also where nothing was lost: one that was killed in the middle left the topic as it was then.
                repair.stampTimes(true);
            }
            return new Restored(lost);
        } finally {
            alone.unlock();
        }
    }

    private void restoreAll(List<Restored.Stretch> lost) throws SQLException {
        if (!lost.isEmpty()) {
            repair.stampTimes(false);
        }
        for (Restored.Stretch stretch : lost) {
            restore(stretch);
        }
    }

    private List<Restored.Stretch> lost(Session session) throws SQLException {
        known.identity().refusalOf(log.identity(), "of events").ifPresent(reason -> {
            throw new CannotRestore(reason);
        });
        Map<Integer, Ends> ends = log.ends(known.identity().partitions());
        List<Restored.Stretch> lost = new ArrayList<>();
        for (var stored : Positions.read(session).entrySet()) {
            Ends end = ends.get(stored.getKey());
            requireSame(session, stored.getKey(), Math.min(stored.getValue(), end.latest()), end.earliest());
            if (end.latest() < stored.getValue()) {
                lost.add(whole(session, new Restored.Stretch(stored.getKey(), end.latest(), stored.getValue())));
            }
        }
        return lost;
    }

    /** The last record that both have: where it is another one, the log went on without what it lost. */
    private void requireSame(Session session, int partition, long next, long earliest) throws SQLException {
        if (next <= earliest) {
            return;
        }
        Optional<Long> different = KeptRecords.firstDifferent(session, read(partition, next - 1, next));
        if (different.isPresent()) {
            throw new CannotRestore(
                    "record %d of partition %d is not the one that was projected from there: the log went on without what it lost, and its place is taken. Give back the log from a copy"
                            .formatted(next - 1, partition));
        }
    }

    private static Restored.Stretch whole(Session session, Restored.Stretch stretch) throws SQLException {
        long kept = KeptTail.count(session, stretch);
        if (kept != stretch.to() - stretch.from()) {
            throw new CannotRestore("of the records %d to %d of partition %d only %d are kept"
                    .formatted(stretch.from(), stretch.to() - 1, stretch.partition(), kept));
        }
        return stretch;
    }

    private void restore(Restored.Stretch stretch) throws SQLException {
        try (LogRepair.Appending appending = repair.appending()) {
            store.transact(session -> {
                session.allowMinutes();
                KeptTail.read(session, stretch, appending::append);
                return null;
            });
            appending.confirm();
        }
        Optional<Long> different = store.transact(session -> differing(session, stretch));
        if (different.isPresent()) {
            throw new IllegalStateException("record %d of partition %d reads otherwise than it was kept"
                    .formatted(different.get(), stretch.partition()));
        }
        LOG.warnf(
                "records %d to %d of partition %d were put back into the log",
                stretch.from(), stretch.to() - 1, stretch.partition());
    }

    private Optional<Long> differing(Session session, Restored.Stretch stretch) throws SQLException {
        for (long from = stretch.from(); from < stretch.to(); from += 1_000) {
            long to = Math.min(stretch.to(), from + 1_000);
            Optional<Long> different = KeptRecords.firstDifferent(session, read(stretch.partition(), from, to));
            if (different.isPresent()) {
                return different;
            }
        }
        return Optional.empty();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(int partition, long from, long to) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (LogReader reader = log.reader()) {
            reader.read(
                    new TreeMap<>(Map.of(partition, from)),
                    new TreeMap<>(Map.of(partition, to)),
                    PATIENCE,
                    batch -> found.addAll(batch.getOrDefault(partition, List.of())));
        }
        return found;
    }
}
