package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Entry;
import org.rollcall.domain.story.Floor;
import org.rollcall.domain.story.Logs;
import org.rollcall.domain.story.Story;
import org.rollcall.domain.story.Vocabulary;

/** Every event there is, in every stream, in any order: the fold has an answer, and its state can be shown. */
class EveryStreamLawsTest {

    private static final List<StreamId> STREAMS =
            List.of(Vocabulary.PROPOSAL, Vocabulary.ORCHARD, StreamId.of("meeting:a-pv-1"));

    /** Approved examples of every type, and what happens on the orchard's floor. */
    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> approved =
                Arbitraries.of(EventType.class).map(ApprovedEvents::envelope).map(Envelope::event);
        Arbitrary<Event> orchard = Logs.any()
                .filter(log -> !log.isEmpty())
                .flatMap(Arbitraries::of)
                .map(Entry::event);
        return Arbitraries.frequencyOf(Tuple.of(2, approved), Tuple.of(1, orchard.filter(Objects::nonNull)))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 1_000)
    void the_fold_is_total(@ForAll("events") List<Event> events) {
        for (StreamId stream : STREAMS) {
            StreamFold fold = new StreamFold(stream);
            for (int i = 0; i < events.size(); i++) {
                Envelope envelope = Story.envelope(stream, "c-" + i, null, events.get(i));
                Step step = fold.apply(WireFormat.read(WireFormat.write(envelope)), Story.START);

                assertThat(step.effect()).isNotInstanceOfAny(Effect.Unreadable.class, Effect.Held.class);
                assertThat(Canonical.everything(fold)).isNotBlank();
            }
        }
    }

    /** A whole afternoon: amendments, a division, motions, a tie, words that come late. */
    private static final List<Event> AFTERNOON = Stream.of(
                    List.<Event>of(
                            Vocabulary.submitted(),
                            Vocabulary.sponsor("Willow"),
                            Vocabulary.determined(MajorityRule.twoThirds()),
                            Floor.amendment("L.2"),
                            Floor.amendmentAgainst("L.3", "L.2"),
                            Floor.amendmentTo("L.3", "L.4"),
                            Floor.ranked("L.3", "L.2", "L.4"),
                            Floor.moved("m1", MotionEvent.Kind.NO_ACTION)),
                    List.of(Floor.taken(1, Floor.onMotion("m1"), MajorityRule.simpleMajority(), "ASH", "ELM FIR")),
                    List.of(Floor.taken(2, Floor.onAmendment("L.4"), "", "ELM FIR")),
                    List.of(Floor.taken(3, Floor.onAmendment("L.3"), "ASH ELM FIR OAK", "ZEL")),
                    List.<Event>of(
                            Floor.notPut("L.2"), Floor.moved("m2", MotionEvent.Kind.DIVISION), Floor.carried("m2", 0)),
                    List.of(Floor.taken(4, Floor.onPart("preamble"), "", "ASH")),
                    List.of(Floor.taken(5, Floor.onPart("one"), "ASH", "")),
                    List.of(Floor.taken(6, Floor.onPart("two"), "ASH", "")),
                    List.of(Floor.taken(7, Floor.AS_AMENDED, "ASH ELM FIR", "OAK")),
                    List.<Event>of(
                            Vocabulary.adopted(7),
                            Vocabulary.numbered("A/RES/1"),
                            Floor.intended(7, "OAK", Choice.YES),
                            Floor.statement("Rowan", StatementDelivered.Kind.AFTER_VOTE, 7),
                            Floor.moved("m3", MotionEvent.Kind.RECONSIDERATION),
                            Floor.carried("m3", 0)))
            .flatMap(List::stream)
            .toList();

    @Test
    void in_its_order_every_event_of_the_afternoon_does_something() {
        Story story = Story.given(AFTERNOON.toArray(Event[]::new));

        assertThat(story.proposal().amendments())
                .extracting(Amendment::state)
                .containsExactlyInAnyOrder(Amendment.State.ADOPTED, Amendment.State.REJECTED, Amendment.State.NOT_PUT);
        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().next()).isEqualTo(Floor.AS_AMENDED);
    }

    @Provide
    Arbitrary<List<Event>> shuffled() {
        return Arbitraries.shuffle(AFTERNOON);
    }

    @Property(tries = 1_000)
    void in_any_other_order_the_fold_has_an_answer_too(@ForAll("shuffled") List<Event> events) {
        Story story = Story.of(Vocabulary.PROPOSAL).with(Vocabulary.submitted());

        story.and(events.toArray(Event[]::new));

        assertThat(story.steps()).hasSize(AFTERNOON.size() + 1);
        assertThat(Canonical.everything(story.fold())).isNotBlank();
        assertThat(story.proposal().next()).isNotNull();
    }
}
