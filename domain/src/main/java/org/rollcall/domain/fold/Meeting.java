package org.rollcall.domain.fold;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.StatementDelivered;

/**
 * A meeting: what it took up in which order.
 *
 * <pre>
 *   OPEN ──MeetingSuspended──▶ SUSPENDED ──MeetingResumed──▶ OPEN
 *     └──MeetingAdjourned──▶ ADJOURNED ◀──┘
 * </pre>
 */
public final class Meeting implements StreamState {

    /** Whether it sits. */
    public enum Sitting {
        OPEN,
        SUSPENDED,
        ADJOURNED
    }

    /** A proposal that the meeting turned to, with its place and time. */
    public record TakenUp(long seq, Moment at, ProposalTakenUp event) {}

    private final List<TakenUp> business = new ArrayList<>();
    private final List<Delivered> statements = new ArrayList<>();
    private MeetingOpened opening;
    private Moment openedAt;
    private Moment adjournedAt;
    private Sitting sitting;
    private List<Item> items = List.of();

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case MeetingEvent event -> take(event, seq, at);
            case ProposalEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is a meeting's");
            case AssemblyEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is a meeting's");
        };
    }

    private Effect take(MeetingEvent event, long seq, Moment at) {
        if (opening == null && !(event instanceof MeetingOpened)) {
            return Effect.refused(Refusal.NO_SUCH_MEETING, "the meeting was not opened before this");
        }
        return switch (event) {
            case MeetingOpened opened -> open(opened, at);
            case MeetingSuspended suspended -> move(Sitting.OPEN, Sitting.SUSPENDED);
            case MeetingResumed resumed -> move(Sitting.SUSPENDED, Sitting.OPEN);
            case MeetingAdjourned adjourned -> adjourn(at);
            case ItemsOrdered ordered -> order(ordered);
            case ProposalTakenUp taken -> takeUp(taken, seq, at);
            case StatementDelivered statement -> deliver(statement, seq, at);
        };
    }

    private Effect open(MeetingOpened opened, Moment at) {
        if (opening != null) {
            return Effect.refused(Refusal.ALREADY_OPENED, opening.symbol() + " was opened before this");
        }
        opening = opened;
        openedAt = at;
        items = opened.items();
        sitting = Sitting.OPEN;
        return Effect.APPLIED;
    }

    private Effect move(Sitting from, Sitting to) {
        if (sitting != from) {
            return notNow();
        }
        sitting = to;
        return Effect.APPLIED;
    }

    private Effect adjourn(Moment at) {
        if (sitting == Sitting.ADJOURNED) {
            return notNow();
        }
        sitting = Sitting.ADJOURNED;
        adjournedAt = at;
        return Effect.APPLIED;
    }

    private Effect order(ItemsOrdered ordered) {
        if (sitting == Sitting.ADJOURNED) {
            return notNow();
        }
        items = ordered.items();
        return Effect.APPLIED;
    }

    private Effect takeUp(ProposalTakenUp taken, long seq, Moment at) {
        if (sitting != Sitting.OPEN) {
            return notNow();
        }
        if (taken.item() != null
                && items.stream().noneMatch(item -> item.number().equals(taken.item()))) {
            return Effect.refused(Refusal.MEETING_STATE, "item " + taken.item() + " is not on the agenda");
        }
        if (business.size() >= Delivered.MOST) {
            return Effect.refused(Refusal.TOO_MANY, "a meeting takes up at most " + Delivered.MOST + " proposals");
        }
        business.add(new TakenUp(seq, at, taken));
        return Effect.APPLIED;
    }

    private Effect deliver(StatementDelivered statement, long seq, Moment at) {
        if (sitting != Sitting.OPEN) {
            return notNow();
        }
        Effect.Refused not = Delivered.refusalBeside(statements.size());
        if (not != null) {
            return not;
        }
        statements.add(new Delivered(seq, at, statement));
        return Effect.APPLIED;
    }

    private Effect notNow() {
        return Effect.refused(
                Refusal.MEETING_STATE,
                switch (sitting) {
                    case OPEN -> "the meeting is sitting; only a suspended one is resumed";
                    case SUSPENDED -> "the meeting is suspended; resume it first";
                    case ADJOURNED -> "the meeting was adjourned; it is over";
                });
    }

    /** What was opened, or {@code null} where nothing readable was. */
    public MeetingOpened opening() {
        return opening;
    }

    public Moment openedAt() {
        return openedAt;
    }

    /** When it ended, or {@code null}. */
    public Moment adjournedAt() {
        return adjournedAt;
    }

    public Sitting sitting() {
        return sitting;
    }

    /** The agenda in its present order. */
    public List<Item> items() {
        return items;
    }

    /** What it turned to, in order; a proposal may come up again. */
    public List<TakenUp> business() {
        return List.copyOf(business);
    }

    public List<Delivered> statements() {
        return List.copyOf(statements);
    }
}
