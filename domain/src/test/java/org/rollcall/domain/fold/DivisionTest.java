package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Floor.AS_AMENDED;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.carried;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.notCarried;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.onPart;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.rejected;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.amendment.TextHistory;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** Parts that are voted on separately (General Assembly rule 89): retained or rejected, and then what is left. */
class DivisionTest {

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()), moved("m1", Kind.DIVISION));

    @Test
    void a_division_that_is_carried_puts_each_part_before_the_whole() {
        story.with(taken(1, onMotion("m1"), MajorityRule.simpleMajority(), "ASH", ""));

        assertThat(story.proposal().parts()).extracting(PartState::state).containsOnly(PartState.State.UNDECIDED);
        assertThat(story.proposal().next()).isEqualTo(onPart("preamble"));
        story.when(opened(2)).thenRefused(Refusal.PART_UNDECIDED, "the part preamble is undecided");
        story.when(opened(2, onPart("three"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.NO_SUCH_PART, "no division that names a part three");
    }

    @Test
    void without_objection_it_needs_no_vote() {
        story.when(carried("m1", 0)).thenApplied();

        assertThat(story.proposal().parts()).hasSize(3);
    }

    @Test
    void a_division_that_is_not_carried_leaves_the_text_in_one_piece() {
        story.when(notCarried("m1", 0)).thenApplied();

        assertThat(story.proposal().parts()).isEmpty();
        assertThat(story.proposal().next()).isEqualTo(Subject.whole());
    }

    @Test
    void parts_are_retained_or_rejected_and_voted_on_once() {
        story.with(carried("m1", 0)).with(taken(1, onPart("one"), "ASH", ""));

        assertThat(story.ballot(1).verdict().words()).startsWith("retained: 1 of the 1");
        story.when(new PartRetained("one", ballot(1), null)).thenApplied();
        story.when(new PartRejected("one", ballot(1), null)).thenRefused(Refusal.CONTRADICTS_VERDICT, "retained");
        story.when(new PartRetained("two", ballot(1), null)).thenRefused(Refusal.CONTRADICTS_VERDICT, "not on two");
        story.when(opened(2, onPart("one"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.PART_DECIDED, "one was voted on: it is retained");
        assertThat(story.proposal().amended()).isFalse();
    }

    @Test
    void a_rejected_part_is_out_of_the_text() {
        story.with(carried("m1", 0))
                .with(taken(1, onPart("preamble"), "", "ASH"))
                .with(taken(2, onPart("one"), "ASH", ""))
                .with(taken(3, onPart("two"), "ASH", ""));

        assertThat(story.ballot(1).verdict().words()).startsWith("rejected: 0 of the 1");
        assertThat(story.proposal().text().getLast().change()).isEqualTo(TextHistory.Change.PART_REMOVED);
        assertThat(story.proposal().next()).isEqualTo(AS_AMENDED);
        story.when(opened(4)).thenRefused(Refusal.NOT_THE_TEXT, "AS_AMENDED");
        story.with(taken(4, AS_AMENDED, "ASH", ""));
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void all_operative_parts_rejected_is_the_whole_rejected() {
        allOperativeRejected();

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(story.proposal().decidedBy()).isEqualTo(ballot(2));
        story.when(rejected(2)).thenApplied();
        story.when(rejected(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "a-l-1.1 was not on the proposal");
        story.when(opened(3)).thenRefused(Refusal.PROPOSAL_DECIDED, "not adopted");
    }

    @Test
    void one_rejected_part_of_many_leaves_the_rest_before_the_body() {
        Story some = given(
                submitted(),
                determined(MajorityRule.twoThirds()),
                new MotionMoved(
                        "m1",
                        Kind.DIVISION,
                        null,
                        null,
                        null,
                        List.of(new Part("three", null, true)),
                        null,
                        null,
                        false),
                carried("m1", 0));
        some.with(taken(1, onPart("three"), "", "ASH"));

        assertThat(some.proposal().outcome()).isNull();
        assertThat(some.proposal().next()).isEqualTo(AS_AMENDED);
    }

    @Test
    void reconsidered_the_rejected_parts_are_put_again() {
        allOperativeRejected();

        story.with(moved("m2", Kind.RECONSIDERATION), carried("m2", 0));

        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().amended()).isFalse();
        assertThat(story.proposal().next()).isEqualTo(onPart("preamble"));
        assertThat(story.proposal().text().getLast().change()).isEqualTo(TextHistory.Change.PART_RESTORED);
    }

    private void allOperativeRejected() {
        story.with(carried("m1", 0))
                .with(taken(1, onPart("one"), "", "ASH"))
                .with(taken(2, onPart("two"), "ASH", "ELM FIR"));
    }

    @Test
    void amendments_go_before_parts() {
        story.with(carried("m1", 0), amendment("L.2"))
                .when(opened(1, onPart("one"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.AMENDMENT_UNDECIDED, "L.2");
    }

    @Test
    void a_division_names_its_parts_and_nothing_else_does() {
        assertThatThrownBy(() -> new MotionMoved("m", Kind.DIVISION, null, null, null, List.of(), null, null))
                .hasMessageContaining("parts must be named for a motion for division, and for no other");
        Part part = new Part("one", null, true);
        assertThatThrownBy(() -> new MotionMoved("m", Kind.OTHER, null, null, null, List.of(part), null, null))
                .hasMessageContaining("parts must be named for a motion for division");
        assertThatThrownBy(() -> new MotionMoved("m", Kind.DIVISION, null, null, null, List.of(part, part), null, null))
                .hasMessageContaining("parts names one twice");
        assertThatThrownBy(() -> new MotionMoved("m", Kind.DIVISION, null, null, "L.2", List.of(part), null, null))
                .hasMessageContaining("concerns has no place beside a division");
    }
}
