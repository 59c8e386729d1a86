package org.rollcall.tally.given;

import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireRecord;

/** Records of a meeting. */
public final class Sitting {

    private final String symbol;
    private final StreamId stream;
    private int commands;

    public Sitting(String symbol) {
        this.symbol = symbol;
        this.stream = StreamId.ofMeeting(symbol);
    }

    public StreamId stream() {
        return stream;
    }

    private WireRecord record(Event event) {
        return Story.write(stream, "s" + commands++, event);
    }

    /** From the opening to the end; the proposal is taken up twice, and once too late. */
    public List<WireRecord> whole(StreamId proposal) {
        Item first = new Item("5", "The first item");
        Item second = new Item("6", "The second item");
        return List.of(
                record(new MeetingOpened(
                        AssemblyId.of("unga"), symbol, "A meeting", null, "UTC", List.of(first), Provenance.test())),
                record(new ItemsOrdered(List.of(second, first))),
                record(new ProposalTakenUp(proposal, "6")),
                record(new StatementDelivered("M1", StatementDelivered.Kind.GENERAL, "a word", null)),
                record(new MeetingSuspended("consultations")),
                record(new MeetingResumed()),
                record(new ProposalTakenUp(proposal, "5")),
                record(new MeetingAdjourned(null)),
                record(new ProposalTakenUp(proposal, "5")));
    }
}
