package org.rollcall.tally.board;

import java.time.Instant;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.EventType;
import org.rollcall.domain.wire.WireRecord;

/**
 * A record of the log, kept whole, and what it did (DESIGN decision 10).
 *
 * @param stream whose it is, or {@code null} where its key names none or belongs to another partition
 * @param step what it was to its stream; for a record without one, an effect at seq 0
 */
public record EventRow(
        int partition,
        long offset,
        Integer leaderEpoch,
        Instant brokerTime,
        WireRecord wire,
        StreamId stream,
        Reading reading,
        Step step) {

    public Effect effect() {
        return step.effect();
    }

    public Long seq() {
        return stream == null ? null : step.seq();
    }

    public String at() {
        return stream == null ? null : step.at().toString();
    }

    /** Whether somebody should look at it: nobody can read it, or it contradicts the verdict of its ballot. */
    public boolean isStrange() {
        return effect() instanceof Effect.Unreadable || contradicts();
    }

    /** Whether it repeats a verdict that the count does not give (DESIGN decision 6). */
    public boolean contradicts() {
        return effect() instanceof Effect.Refused refused && refused.reason() == Refusal.CONTRADICTS_VERDICT;
    }

    /** What was read, or {@code null} where nothing was. */
    public Envelope envelope() {
        return reading instanceof Reading.Readable readable ? readable.envelope() : null;
    }

    public String command() {
        return envelope() == null ? null : envelope().id().value();
    }

    public String actor() {
        return envelope() == null ? null : envelope().actor();
    }

    public String type() {
        return switch (reading) {
            case Reading.Readable readable ->
                EventType.of(readable.envelope().event()).wireName();
            case Reading.Unknown unknown -> unknown.type();
            case Reading.Unreadable unreadable -> null;
        };
    }

    /** The refusal's code, or {@code null}. */
    public String reason() {
        return effect() instanceof Effect.Refused refused ? refused.reason().name() : null;
    }

    /** What there is to say about the effect: why, what it replaced, of which record it is a duplicate; or {@code null}. */
    public String detail() {
        return switch (effect()) {
            case Effect.Applied applied -> null;
            case Effect.Replaced replaced -> replaced.previous().name();
            case Effect.Duplicate duplicate -> String.valueOf(duplicate.seq());
            case Effect.Refused refused -> Storable.text(refused.detail());
            case Effect.Unreadable unreadable -> Storable.text(unreadable.why());
            case Effect.Held held -> held.type();
        };
    }
}
