package org.rollcall.tally.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.Streams;
import org.rollcall.tally.intake.Applying;
import org.rollcall.tally.intake.Part;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.intake.RowTransaction;
import org.rollcall.tally.log.LogReader;
import org.rollcall.tally.quarantine.Quarantine;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * A generation on its way, filled from the log through the same fold and the same tables as the one that serves. It never gets
 * ahead of that one: what the intake has not projected it has not announced either.
 */
final class Building implements AutoCloseable {

    /** How long the broker may be silent while nobody waits, and while the intake is held still. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(3);

    private final Store store;
    private final LogReader reader;
    private final int partitions;
    private final long recordsInMemory;
    private final int generation;
    private final Progress progress;
    private Streams streams;

    Building(Store store, LogReader reader, int partitions, long recordsInMemory, int generation, Progress progress) {
        this.store = store;
        this.reader = reader;
        this.partitions = partitions;
        this.recordsInMemory = recordsInMemory;
        this.generation = generation;
        this.progress = progress;
        this.streams = new Streams(recordsInMemory);
    }

    int generation() {
        return generation;
    }

    /** Every partition of the log. */
    Collection<Integer> places() {
        return IntStream.range(0, partitions).boxed().toList();
    }

    /** Takes the records from where it stands to before these positions, a transaction a batch. */
    void upTo(Map<Integer, Long> positions) throws SQLException {
        upTo(positions, PATIENCE);
    }

    /** The same while the intake is held still: rather a failure soon than everybody waiting. */
    void soonUpTo(Map<Integer, Long> positions) throws SQLException {
        upTo(positions, LITTLE_PATIENCE);
    }

    private void upTo(Map<Integer, Long> positions, Duration patience) throws SQLException {
        reading(positions(), positions, patience, batch -> {
            try (Session session = store.beginIn(generation)) {
                session.commitWithoutWaiting();
                take(session, batch);
                session.commit();
            }
        });
    }

    /** The same inside one transaction, under whose locks the positions cannot move. */
    void upTo(Session session, Map<Integer, Long> positions) throws SQLException {
        reading(Positions.read(session, generation), positions, LITTLE_PATIENCE, batch -> take(session, batch));
    }

    private void reading(
            Map<Integer, Long> from, Map<Integer, Long> to, Duration patience, LogReader.Taker<SQLException> taker)
            throws SQLException {
        boolean done = false;
        try {
            reader.<SQLException>read(from, to, patience, batch -> {
                progress.goOn();
                taker.take(batch);
            });
            done = true;
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    /** After a transaction that was not committed the folds are ahead of the rows. */
    void forget() {
        streams = new Streams(recordsInMemory);
    }

    private void take(Session session, SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> batch)
            throws SQLException {
        Map<Integer, Long> stored = Positions.lock(session, generation, batch.keySet());
        List<Part> parts = new ArrayList<>();
        batch.forEach((partition, records) -> {
            Part part = new Part(partition, stored.get(partition), records);
            streams.standAt(generation, partition, part.stored());
            if (!part.next().isEmpty()) {
                parts.add(part);
            }
        });
        Changes changes = Applying.apply(new RowTransaction(session), streams, partitions, parts);
        Quarantine.addAgain(session, changes.strange());
        progress.took(parts.stream().mapToLong(part -> part.next().size()).sum());
    }

    /** How far it is, as it is committed. */
    Map<Integer, Long> positions() throws SQLException {
        return store.transact(session -> Positions.read(session, generation));
    }

    /** How many records lie between where it stands and there. */
    long behind(Map<Integer, Long> there) throws SQLException {
        return between(positions(), there);
    }

    static long between(Map<Integer, Long> here, Map<Integer, Long> there) {
        return there.entrySet().stream()
                .collect(Collectors.summingLong(
                        place -> Math.max(0, place.getValue() - here.getOrDefault(place.getKey(), 0L))));
    }

    @Override
    public void close() {
        reader.close();
    }
}
