package org.rollcall.ingest.history.append;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.history.append.Flight.Kind;
import org.rollcall.ingest.history.append.ImportedRecords.Imported;
import org.rollcall.ingest.history.append.Plan.Planned;
import org.rollcall.ingest.history.format.RecordedRollCall;
import org.rollcall.ingest.log.LogState;

/**
 * Brings the roll calls of one import into the log: many on their way at once, the close of each only after everything before
 * it is acknowledged. Where the log does not acknowledge, it waits for it to come back, reads it to its end and sends what is
 * missing, under the same ids.
 *
 * <p>One thread uses it.
 */
public final class Appender {

    private static final Logger LOG = Logger.getLogger(Appender.class);

    /** A close sends its records this long after the last vote at the latest. */
    private static final long LOOK_MS = 20;

    private static final long RETRY_MS = 500;

    private final Ways ways;
    private final Planner planner;
    private final Ledger ledger;
    private final String edition;
    private final Instant since;
    private final BooleanSupplier abandoned;
    private final Map<String, Flight> airborne = new HashMap<>();
    private final BlockingQueue<Flight> landed = new LinkedBlockingQueue<>();
    private final Queue<RecordedRollCall> again = new ArrayDeque<>();
    private boolean trouble;

    /**
     * @param since when the import was asked for: what is younger is its own, also from before a crash
     * @param abandoned whether this service is stopping: nothing is waited for then
     */
    public Appender(
            Ways ways, Planner planner, Ledger ledger, String edition, Instant since, BooleanSupplier abandoned) {
        this.ways = ways;
        this.planner = planner;
        this.ledger = ledger;
        this.edition = edition;
        this.since = since;
        this.abandoned = abandoned;
    }

    /** Reads the log to its end, so that what is missing there is missing; what was refused before is not this import's. */
    public void begin() throws InterruptedException {
        readToEnd();
        ways.known().refusals();
    }

    /** Takes the next roll call; returns while it is still on its way. */
    public void take(RecordedRollCall recorded) throws InterruptedException {
        land(0);
        if (trouble) {
            mend();
        }
        consider(recorded, true);
    }

    /** @param anew whether it is looked at for the first time, and what is to be said of it is still to be said */
    private void consider(RecordedRollCall recorded, boolean anew) throws InterruptedException {
        try {
            place(recorded, anew);
        } catch (NotTaken not) {
            ledger.refused(not.line, recorded.record(), not.getMessage());
        } catch (InvalidValue invalid) {
            ledger.refused(recorded.line(), recorded.record(), invalid.getMessage());
        }
    }

    private void place(RecordedRollCall recorded, boolean anew) throws InterruptedException {
        Optional<Imported> known = ways.known().find(recorded.source(), recorded.record());
        StreamId stream = known.map(Imported::stream).orElseGet(() -> RecordEvents.streamOf(recorded));
        Planner.Prepared prepared = planner.prepare(recorded, stream);
        if (anew) {
            prepared.notices().forEach(notice -> ledger.notice(notice.line(), notice.record(), notice.text()));
        }
        Plan plan = prepared.plan();
        String digest = recorded.digest();
        if (known.isEmpty()) {
            begin(recorded, digest, plan);
        } else if (known.get().isWhole(digest, plan.size())) {
            whole(recorded, known.get());
        } else {
            compare(recorded, digest, plan, known.get());
        }
    }

    private void begin(RecordedRollCall recorded, String digest, Plan plan) throws InterruptedException {
        if (!ways.known().claim(recorded.source(), recorded.record())) {
            again.add(recorded);
            return;
        }
        send(new Flight(recorded, digest, plan, Kind.APPLIED, false));
    }

    private void whole(RecordedRollCall recorded, Imported known) {
        if (known.since(since)) {
            ledger.applied(recorded, known.stream());
        } else {
            ledger.duplicate(recorded, known.stream());
        }
    }

    private void compare(RecordedRollCall recorded, String digest, Plan plan, Imported known)
            throws InterruptedException {
        ways.known().forgive(recorded.source(), recorded.record());
        Standing standing = ways.reader()
                .read(plan.stream(), fold -> Standing.of(fold, recorded, digest, edition, plan, since))
                .orElseThrow();
        if (standing.trouble() != null) {
            ledger.refused(recorded.line(), recorded.record(), standing.trouble());
        } else if (!standing.missing().isEmpty()) {
            send(new Flight(recorded, digest, standing.missing(), Kind.APPLIED, standing.otherEdition()));
        } else if (!standing.corrections().isEmpty()) {
            standing.made().forEach(correction -> ledger.correction(recorded, correction));
            correct(recorded, digest, plan.stream(), standing.corrections());
        } else {
            known.confirm(digest);
            if (standing.made().isEmpty()) {
                whole(recorded, known);
            } else {
                standing.made().forEach(correction -> ledger.correction(recorded, correction));
                ledger.corrected(recorded, plan.stream());
            }
        }
    }

    private void correct(RecordedRollCall recorded, String digest, StreamId stream, List<Planned> corrections)
            throws InterruptedException {
        corrections.forEach(planned -> ledger.correction(recorded, (RecordCorrected) planned.event()));
        send(new Flight(
                recorded, digest, new Plan(stream, List.of(), Plan.Votes.NONE, corrections), Kind.CORRECTED, false));
    }

    private void send(Flight flight) throws InterruptedException {
        ways.followers().make(flight.plan.size());
        airborne.put(flight.recorded.record(), flight);
        try {
            flight.takeOff(
                    ways.lane().stream(flight.stream(), flight.digest, flight.occurredAt(), way -> landed.add(flight)));
        } catch (LogState.NotReady notNow) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException(notNow.getMessage());
            }
            trouble = true;
            landed.add(flight);
        }
    }

    /** Sees to those whose records are all acknowledged, or failed; waits so long for the first. */
    private void land(long waitMillis) throws InterruptedException {
        Flight flight = landed.poll(waitMillis, TimeUnit.MILLISECONDS);
        for (; flight != null; flight = landed.poll()) {
            if (flight.failed()) {
                trouble = true;
                airborne.remove(flight.recorded.record());
                ways.known().unclaim(flight.recorded.source(), flight.recorded.record());
                again.add(flight.recorded);
            } else if (flight.afterSent()) {
                ledger.acknowledged(flight.plan.after().size());
                done(flight);
            } else {
                ledger.acknowledged(flight.plan.sizeBefore());
                flight.sendAfter();
            }
        }
    }

    private void done(Flight flight) {
        airborne.remove(flight.recorded.record());
        if (flight.compareAfter) {
            again.add(flight.recorded);
        } else if (flight.kind == Kind.CORRECTED) {
            ledger.corrected(flight.recorded, flight.stream());
        } else {
            ledger.applied(flight.recorded, flight.stream());
        }
    }

    /** Waits until the log takes records again, and sends what of those on their way did not arrive. */
    private void mend() throws InterruptedException {
        LOG.warn("the log did not acknowledge all of an import; waiting for it, then sending what is missing again");
        settle();
        readToEnd();
        trouble = false;
        for (int left = again.size(); left > 0; left--) {
            RecordedRollCall recorded = again.remove();
            consider(recorded, false);
        }
    }

    /** Waits until nothing is on its way. */
    private void settle() throws InterruptedException {
        while (!airborne.isEmpty()) {
            land(LOOK_MS);
        }
    }

    private void readToEnd() throws InterruptedException {
        while (true) {
            try {
                ways.lane().readToEnd();
                return;
            } catch (LogState.NotReady notNow) {
                if (abandoned.getAsBoolean()) {
                    throw new InterruptedException("this instance is stopping");
                }
                Thread.sleep(RETRY_MS);
            }
        }
    }

    /** Waits until everything is in the log and folded, and says what the log refused. */
    public void finish() throws InterruptedException {
        do {
            settle();
            if (trouble || !again.isEmpty()) {
                mend();
            }
        } while (!airborne.isEmpty() || !again.isEmpty() || trouble);
        readToEnd();
        ways.known()
                .refusals()
                .forEach((record, why) -> ledger.refusedByLog(record, "the log refused a part of it: " + why));
    }
}
