package org.rollcall.query.replay;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.query.reading.row.EventRow;

/** The fold of a stream over its kept records, up to a moment. Belongs inside a transaction of the read model. */
public final class Retelling {

    /** Records read at once; bounds what is in memory beside the fold. */
    private static final int PAGE = 1_000;

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

    /** Takes the records of the stream up to and including that moment. */
    public static Retelling upTo(StreamId stream, long seq, Listener listener) {
        Retelling retelling = new Retelling(stream);
        retelling.read(seq, listener);
        return retelling;
    }

    private void read(long upTo, Listener listener) {
        List<EventRow> page = List.of();
        while (fold.seq() < upTo) {
            page = EventRow.after(fold.id().value(), fold.seq(), (int) Math.min(PAGE, upTo - fold.seq()));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(row -> take(row, listener));
        }
    }

    private void take(EventRow row, Listener listener) {
        Reading reading = WireFormat.read(row.wire());
        Step step = fold.apply(reading, row.brokerTime);
        moments.add(step.at().toString());
        listener.took(
                this,
                step,
                reading instanceof Reading.Readable readable
                        ? readable.envelope().event()
                        : null);
        EventRow.getEntityManager().detach(row);
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
