package org.rollcall.tally.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.Streams;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogIdentity;
import org.rollcall.tally.store.CommitUnknown;
import org.rollcall.tally.store.SqlStates;
import org.rollcall.tally.store.Switched;

/**
 * Puts one batch through one transaction: rows and position move together or not at all (DESIGN decision 8).
 *
 * <p>The first statement reads the current generation, the next locks the offset rows of the batch's partitions. Then a
 * record below the stored position is skipped if its bytes are those kept, and halts its partition if not; records from the
 * stored position on are folded and written; a record further on is left, and reported as a gap.
 */
@ApplicationScoped
public class Projecting {

    private static final Logger LOG = Logger.getLogger(Projecting.class);

    @Inject
    Transactions transactions;

    @Inject
    KnownLog known;

    @Inject
    EventLog log;

    @Inject
    Retry retry;

    @Inject
    TallySettings settings;

    private Streams streams;

    @PostConstruct
    void prepare() {
        streams = new Streams(settings.board().recordsInMemory());
    }

    /**
     * Projects a batch; afterwards it is all in the database, or nothing of it.
     *
     * @throws SQLException if it is not, or if the database refused the data
     * @throws WrongLog if the log is another one than that which was projected
     */
    Outcome project(Batch batch) throws SQLException {
        while (true) {
            try {
                return attempt(batch);
            } catch (Switched switched) {
                LOG.info("a rebuilt generation of the projection serves now; the intake goes on there");
            }
        }
    }

    private Outcome attempt(Batch batch) throws SQLException {
        Outcome outcome = new Outcome();
        try (Transaction rows = transactions.begin()) {
            fill(outcome, rows, batch);
            rows.commit();
            return outcome;
        } catch (CommitUnknown unknown) {
            return settled(unknown, batch, outcome);
        } catch (SQLException failed) {
            forget(batch);
            fence(failed);
            throw failed;
        } catch (RuntimeException failed) {
            forget(batch);
            throw failed;
        }
    }

    /** Who waits in vain for the offset rows may be waiting for an instance that was frozen in the middle of its work. */
    private void fence(SQLException failed) throws SQLException {
        int ended = SqlStates.isTimeout(failed) ? transactions.endFrozen() : 0;
        if (ended > 0) {
            LOG.warnf("fenced: ended %d sessions that held the offset rows and stood still", ended);
        }
    }

    /**
     * After an unknown COMMIT the stored positions decide: where they are mine, it was done. They are read under their lock,
     * which a COMMIT that is still under way holds: read without it they could be those of before, and a batch that was done
     * would be taken again, find nothing left to do, and never be announced.
     */
    private Outcome settled(CommitUnknown unknown, Batch batch, Outcome outcome) throws CommitUnknown {
        Set<Integer> partitions = batch.parts().keySet();
        Map<Integer, Long> stored = retry.until("read the stored positions", () -> transactions.stored(partitions));
        boolean done = outcome.ends().entrySet().stream()
                .allMatch(end -> end.getValue().equals(stored.get(end.getKey())));
        if (done) {
            return outcome;
        }
        forget(batch);
        throw unknown;
    }

    private void forget(Batch batch) {
        batch.parts().keySet().forEach(streams::forget);
    }

    private void fill(Outcome outcome, Transaction rows, Batch batch) throws SQLException {
        Map<Integer, Long> stored = rows.lock(batch.parts().keySet());
        List<Part> parts = new ArrayList<>();
        for (var part : batch.parts().entrySet()) {
            take(outcome, rows, parts, new Part(part.getKey(), stored.get(part.getKey()), part.getValue()));
        }
        Changes changes = Applying.apply(rows, streams, known.identity().partitions(), parts);
        outcome.wrote(changes, rows.quarantine(changes.strange()));
    }

    /** Sorts out what is not the next; what is goes into {@code parts}. */
    private void take(Outcome outcome, Transaction rows, List<Part> parts, Part part) throws SQLException {
        streams.standAt(rows.generation(), part.partition(), part.stored());
        Optional<Long> different = rows.firstDifferent(part.below());
        if (different.isPresent()) {
            outcome.halt(part.partition(), diverged(part.partition(), different.get()));
            return;
        }
        outcome.skipped(part.below().size());
        part.gap().ifPresent(outcome::gap);
        if (!part.next().isEmpty()) {
            confirmLog(part);
            parts.add(part);
        }
        outcome.reached(part.partition(), part.end());
    }

    /**
     * Before the first record of a partition there is nothing to compare with, so the topic itself is compared: a log made
     * anew must not get in through partitions that were empty.
     */
    private void confirmLog(Part part) {
        if (part.stored() == 0) {
            LogIdentity now = log.identity();
            known.identity().refusalOf(now, settings.eventsTopic()).ifPresent(reason -> {
                throw new WrongLog(reason);
            });
        }
    }

    private static String diverged(int partition, long offset) {
        return "record %d of partition %d is not the one that was projected from there: the log lost records and took others. Give back the log, or start with an empty database"
                .formatted(offset, partition);
    }
}
