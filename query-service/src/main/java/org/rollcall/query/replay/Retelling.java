package org.rollcall.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.query.reading.row.EventRow;

/** The fold of a stream over its kept records, up to a moment. Reading belongs inside a transaction of the read model. */
public final class Retelling {

    /** Records read at once; bounds what is in memory beside the fold. */
    private static final int PAGE = 1_000;

    /** Of an event that nobody requested. */
    private static final String NO_DIGEST = "0".repeat(32);

    private final StreamFold fold;
    private final List<String> moments = new ArrayList<>();

    private Retelling(StreamId stream) {
        this.fold = new StreamFold(stream);
    }

    /** Hears of every record, after it was taken. */
    public interface Listener {

        /** @param event what the record says, or {@code null} where it could not be read */
        void took(Retelling so, Step step, Event event);
    }

    /** Of a stream of which nothing was told yet. */
    static Retelling of(StreamId stream) {
        return new Retelling(stream);
    }

    /** Takes the records of the stream up to and including that moment. */
    public static Retelling upTo(StreamId stream, long seq, Listener listener) {
        Retelling retelling = new Retelling(stream);
        retelling.goOn(seq, listener);
        return retelling;
    }

    /** Takes what is missing up to and including that moment. */
    void goOn(long upTo, Listener listener) {
        while (fold.seq() < upTo) {
            List<EventRow> page = next((int) Math.min(PAGE, upTo - fold.seq()));
            if (page.isEmpty()) {
                return;
            }
            for (EventRow row : page) {
                take(row, listener);
                EventRow.getEntityManager().detach(row);
            }
        }
    }

    /** The records that come next, at most that many. */
    List<EventRow> next(int most) {
        return EventRow.after(fold.id().value(), fold.seq(), most);
    }

    /** Takes the next record; needs no transaction. */
    void take(EventRow row, Listener listener) {
        Reading reading = WireFormat.read(row.wire());
        Step step = fold.apply(reading, row.brokerTime);
        remember(step.at().toString());
        listener.took(
                this,
                step,
                reading instanceof Reading.Readable readable
                        ? readable.envelope().event()
                        : null);
    }

    /** The records of an import share their day, and those of a batch their instant: each is kept once. */
    private void remember(String at) {
        boolean same = !moments.isEmpty() && moments.getLast().equals(at);
        moments.add(same ? moments.getLast() : at);
    }

    /**
     * Goes on as if that event came next, to see what it would do. What is told from here on is not what the log holds: for one
     * look ahead, and then to be let go.
     */
    public Effect suppose(Event event) {
        Instant now = fold.at().start();
        var envelope = new Envelope(
                CommandId.of("supposed:" + UUID.randomUUID()),
                "/query",
                fold.id(),
                now,
                "nobody",
                NO_DIGEST,
                null,
                event);
        return fold.apply(new Reading.Readable(envelope), now).effect();
    }

    /** The proposal as told so far. */
    public Proposal proposal() {
        return (Proposal) fold.state();
    }

    /** How many records were told. */
    public long seq() {
        return fold.seq();
    }

    /** When the event at that position happened. */
    public String at(long seq) {
        return moments.get((int) seq - 1);
    }
}
