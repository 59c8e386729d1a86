package org.rollcall.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

/**
 * One stream told record by record: {@code given(events).when(event).then(effect)}. The n-th record has the command id {@code
 * c-n} unless told otherwise, and the log's time {@link #START} plus n seconds.
 */
public final class Story {

    public static final Instant START = Instant.parse("2022-03-02T17:00:00Z");

    private final StreamFold fold;
    private final List<Step> steps = new ArrayList<>();

    private Story(StreamId stream) {
        this.fold = new StreamFold(stream);
    }

    /** These happened in the proposal's stream, and each did something. */
    public static Story given(Event... events) {
        return of(Vocabulary.PROPOSAL).with(events);
    }

    /** These happened next, and each did something. */
    public Story with(Event... events) {
        for (Event event : events) {
            when(event);
            assertThat(last().effect().changedSomething())
                    .as("%s: %s", event, last().effect())
                    .isTrue();
        }
        return this;
    }

    public static Story of(StreamId stream) {
        return new Story(stream);
    }

    /** These happened next, whatever they did. */
    public Story and(Event... events) {
        for (Event event : events) {
            when(event);
        }
        return this;
    }

    public Story when(Event event) {
        return when("c-" + (fold.seq() + 1), event);
    }

    /** The same with a command id of one's own. */
    public Story when(String id, Event event) {
        return when(envelope(id, null, event));
    }

    /** The same with the moment when it happened. */
    public Story when(Moment occurredAt, Event event) {
        return when(envelope("c-" + (fold.seq() + 1), occurredAt, event));
    }

    public Story when(Envelope envelope) {
        return when(new Reading.Readable(envelope));
    }

    public Story when(Reading reading) {
        steps.add(fold.apply(reading, START.plusSeconds(fold.seq() + 1)));
        return this;
    }

    private Envelope envelope(String id, Moment occurredAt, Event event) {
        return envelope(fold.id(), id, occurredAt, event);
    }

    public static Envelope envelope(StreamId stream, String id, Moment occurredAt, Event event) {
        return new Envelope(
                CommandId.of(id), "/story", stream, START, "teller", WireFormat.digestOf(event), occurredAt, event);
    }

    public Story then(Effect effect) {
        assertThat(last().effect()).isEqualTo(effect);
        return this;
    }

    public Story thenApplied() {
        return then(Effect.APPLIED);
    }

    /** It was refused for this reason, and said so in words that hold {@code words}. */
    public Story thenRefused(Refusal reason, String words) {
        assertThat(last().effect()).isInstanceOfSatisfying(Effect.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).contains(words);
        });
        return this;
    }

    public Step last() {
        return steps.getLast();
    }

    public List<Step> steps() {
        return steps;
    }

    public StreamFold fold() {
        return fold;
    }

    public Proposal proposal() {
        return (Proposal) fold.state();
    }

    public Assembly assembly() {
        return (Assembly) fold.state();
    }

    public Meeting meeting() {
        return (Meeting) fold.state();
    }

    /** A vote taken here. */
    public Ballot.Taken ballot(int number) {
        return (Ballot.Taken) result(number);
    }

    /** A vote taken here, or one of which only the result is known. */
    public Ballot result(int number) {
        return proposal().ballot(Vocabulary.ballot(number)).orElseThrow();
    }
}
