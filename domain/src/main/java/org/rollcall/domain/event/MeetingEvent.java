package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;

/** What can be seen in a meeting's stream: when it sat, and what it took up in which order. */
public sealed interface MeetingEvent extends Event
        permits MeetingEvent.MeetingOpened,
                MeetingEvent.MeetingSuspended,
                MeetingEvent.MeetingResumed,
                MeetingEvent.MeetingAdjourned,
                MeetingEvent.ItemsOrdered,
                MeetingEvent.ProposalTakenUp,
                StatementDelivered {

    /** A matter on the agenda, {@code 5} or {@code 20 (b)}. */
    record Item(String number, String title) {
        public Item {
            number = Text.required("items.number", number, 40);
            title = Text.required("items.title", title, Text.LONGEST_TITLE);
        }
    }

    /**
     * The meeting was opened: the first event of its stream.
     *
     * @param symbol of its record, {@code A/ES-11/PV.20}
     * @param timeZone the place's, as in the IANA database ({@code America/New_York}), or {@code null}
     * @param items the agenda in its order; may be empty
     */
    record MeetingOpened(
            AssemblyId assembly,
            String symbol,
            String title,
            String session,
            String timeZone,
            List<Item> items,
            Provenance provenance)
            implements MeetingEvent {
        public MeetingOpened {
            InvalidValue.required("assembly", assembly);
            symbol = Text.required("symbol", symbol, 120);
            title = Text.required("title", title, Text.LONGEST_TITLE);
            session = Text.optional("session", session, 200);
            timeZone = Text.optional("timeZone", timeZone, 60);
            items = checked(items == null ? List.of() : items);
            InvalidValue.required("provenance", provenance);
        }
    }

    /** Sitting was suspended; it goes on later. */
    record MeetingSuspended(String reason) implements MeetingEvent {
        public MeetingSuspended {
            reason = Text.optional("reason", reason, 400);
        }
    }

    /** Sitting went on. */
    record MeetingResumed() implements MeetingEvent {}

    /** The meeting ended. */
    record MeetingAdjourned(String reason) implements MeetingEvent {
        public MeetingAdjourned {
            reason = Text.optional("reason", reason, 400);
        }
    }

    /** The order of the agenda from now on; it replaces the one before. */
    record ItemsOrdered(List<Item> items) implements MeetingEvent {
        public ItemsOrdered {
            items = checked(InvalidValue.required("items", items));
            if (items.isEmpty()) {
                throw new InvalidValue("items", "must hold at least one item");
            }
        }
    }

    /**
     * The meeting turned to a proposal: what happens in that proposal's stream belongs to this meeting.
     *
     * @param item the number of the agenda item, or {@code null}
     */
    record ProposalTakenUp(StreamId proposal, String item) implements MeetingEvent {
        public ProposalTakenUp {
            InvalidValue.required("proposal", proposal);
            item = Text.optional("item", item, 40);
            if (proposal.kind() != StreamId.Kind.PROPOSAL) {
                throw new InvalidValue(
                        "proposal", "must be a proposal's id such as a-es-11-l-1, not '" + proposal + "'");
            }
        }
    }

    private static List<Item> checked(List<Item> items) {
        Set<String> numbers = new HashSet<>();
        for (Item item : items) {
            if (!numbers.add(item.number())) {
                throw new InvalidValue("items", "holds the number " + item.number() + " twice");
            }
        }
        if (items.size() > AmendmentEvent.MOST) {
            throw new InvalidValue("items", "must be at most " + AmendmentEvent.MOST);
        }
        return List.copyOf(items);
    }
}
