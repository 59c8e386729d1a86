package org.rollcall.domain.fold;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.domain.effect.CommandLog;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Logged;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * The fold of one stream. Feed it every record of the stream in the log's order; it says of each what it did and keeps the
 * state that follows. The same records give the same state and the same effects, in one go or in any pieces.
 *
 * <p>Mutable, and not safe for several threads: it belongs to one reader of the log.
 */
public final class StreamFold {

    private final StreamId id;
    private final StreamState state;
    private final CommandLog commands = new CommandLog();
    private long seq;
    private Moment at;
    private String heldBy;

    public StreamFold(StreamId id) {
        this.id = id;
        this.state = switch (id.kind()) {
            case ASSEMBLY -> new Assembly();
            case MEETING -> new Meeting();
            case PROPOSAL -> new Proposal(id, commands);
        };
    }

    /**
     * Takes the next record.
     *
     * @param brokerTime the log's own timestamp of the record
     */
    public Step apply(Reading reading, Instant brokerTime) {
        seq++;
        Effect effect = heldBy != null ? new Effect.Held(heldBy) : judge(reading, brokerTime);
        if (at == null) {
            at = new Moment.At(brokerTime);
        }
        return new Step(seq, at, effect);
    }

    private Effect judge(Reading reading, Instant brokerTime) {
        return switch (reading) {
            case Reading.Unreadable unreadable -> new Effect.Unreadable(unreadable.why());
            case Reading.Unknown unknown -> {
                heldBy = unknown.type();
                yield new Effect.Held(heldBy);
            }
            case Reading.Readable readable -> judge(readable.envelope(), brokerTime);
        };
    }

    private Effect judge(Envelope envelope, Instant brokerTime) {
        if (!envelope.stream().equals(id)) {
            return new Effect.Unreadable("its subject is " + envelope.stream() + ", its key " + id);
        }
        Moment happened = envelope.occurredAt() != null ? envelope.occurredAt() : new Moment.At(brokerTime);
        at = at == null ? happened : at.orLater(happened);
        Logged first = commands.find(envelope.id()).orElse(null);
        if (first != null) {
            return first.digest().equals(envelope.digest())
                    ? new Effect.Duplicate(first.seq())
                    : Effect.refused(
                            Refusal.ID_REUSED,
                            "the id " + envelope.id() + " was used for another command at " + first.seq());
        }
        Effect effect = state.take(envelope, seq, at);
        commands.put(envelope.id(), new Logged(seq, envelope.digest(), effect));
        return effect;
    }

    public StreamId id() {
        return id;
    }

    public StreamState state() {
        return state;
    }

    /** How many records the stream has so far; the version of everything in it. */
    public long seq() {
        return seq;
    }

    /** When the latest event happened, or {@code null} before the first record. */
    public Moment at() {
        return at;
    }

    /** What is remembered of a command, if it is in the log. */
    public Optional<Logged> command(CommandId id) {
        return commands.find(id);
    }

    /** The unknown type that holds this stream, or {@code null}. */
    public String heldBy() {
        return heldBy;
    }
}
