package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.numbered;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** What was decided is considered again only by a motion of its own (General Assembly rule 81). */
class ReconsiderationTest {

    private static final Event[] CARRIED = taken(2, onMotion("m1"), "ASH ELM", "FIR");

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()))
            .with(taken(1, Subject.whole(), "ASH", ""))
            .with(numbered("A/RES/1"));

    @Test
    void carried_it_opens_the_outcome_again() {
        story.with(moved("m1", Kind.RECONSIDERATION));
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);

        story.with(CARRIED);

        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().decidedBy()).isNull();
        assertThat(story.proposal().resolution()).isNull();
        assertThat(story.proposal().next()).isEqualTo(Subject.whole());
        story.with(taken(3, Subject.whole(), "", "ASH"));
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void not_carried_it_leaves_the_outcome() {
        story.with(moved("m1", Kind.RECONSIDERATION)).with(taken(2, onMotion("m1"), "ASH", "FIR"));

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.proposal().resolution()).isEqualTo("A/RES/1");
        story.when(opened(3)).thenRefused(Refusal.PROPOSAL_DECIDED, "adopted");
    }

    @Test
    void what_is_not_decided_is_not_reconsidered() {
        given(submitted())
                .when(moved("m1", Kind.RECONSIDERATION))
                .thenRefused(Refusal.NOTHING_TO_RECONSIDER, "there is nothing to reconsider");
    }

    @Test
    void an_earlier_verdict_repeated_afterwards_does_not_decide_again() {
        story.with(moved("m1", Kind.RECONSIDERATION))
                .with(CARRIED)
                .when(adopted(1))
                .thenApplied();

        assertThat(story.proposal().outcome()).isNull();
    }
}
