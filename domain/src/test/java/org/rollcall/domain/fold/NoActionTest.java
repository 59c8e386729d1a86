package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.carried;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.movedOn;
import static org.rollcall.domain.story.Floor.notCarried;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** Motions for action and for no action (General Assembly rule 74): the one carried, or the other not, ends the matter. */
class NoActionTest {

    private static final MajorityRule SIMPLE = MajorityRule.simpleMajority();

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()), amendment("L.2"));

    @Test
    void no_action_carried_and_the_proposal_is_not_acted_on() {
        story.with(moved("m1", Kind.NO_ACTION)).with(taken(1, onMotion("m1"), SIMPLE, "ASH ELM", "FIR"));

        assertThat(story.ballot(1).verdict().words())
                .isEqualTo("carried: 2 of the 3 that voted yes or no; 2 were needed");
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
        assertThat(story.proposal().decidedBy()).isNull();
        assertThat(story.proposal().amendments().getFirst().because()).isEqualTo("the proposal was not acted on");
        story.when(carried("m1", 1)).thenApplied();
        story.when(opened(2)).thenRefused(Refusal.PROPOSAL_DECIDED, "not acted on");
    }

    @Test
    void no_action_not_carried_and_the_proposal_goes_on() {
        story.with(moved("m1", Kind.NO_ACTION)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", "FIR"));

        assertThat(story.ballot(1).verdict().words()).isEqualTo("not carried: 1 in favour and as many against");
        assertThat(story.proposal().motions().getFirst().state()).isEqualTo(Motion.State.NOT_CARRIED);
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
    }

    @Test
    void action_not_carried_and_the_proposal_is_not_acted_on() {
        // The rival draft A/ES-11/L.3 of 24 March 2022: 50-67-36 on whether to act.
        Figures figures = new Figures(50L, 67L, 36L, null);
        story.with(moved("m1", Kind.ACT), reported(1, onMotion("m1"), SIMPLE, figures, null, null));

        assertThat(story.result(1).verdict().words())
                .isEqualTo("not carried: 50 of the 117 that voted yes or no; 59 were needed");
        assertThat(story.proposal().motions().getFirst().state()).isEqualTo(Motion.State.NOT_CARRIED);
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
        story.when(notCarried("m1", 1)).thenApplied();
        story.when(carried("m1", 1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "not carried: 50 of the 117");
    }

    @Test
    void action_carried_and_the_proposal_goes_on() {
        story.with(moved("m1", Kind.ACT)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", ""));

        assertThat(story.proposal().outcome()).isNull();
    }

    @Test
    void about_an_amendment_only_the_amendment_is_not_acted_on() {
        story.with(movedOn("L.2", "m1", Kind.NO_ACTION)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", ""));

        Amendment amendment = story.proposal().amendments().getFirst();
        assertThat(amendment.state()).isEqualTo(Amendment.State.NOT_ACTED_ON);
        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().next()).isEqualTo(Subject.whole());
        story.when(movedOn("L.2", "m2", Kind.NO_ACTION)).thenRefused(Refusal.AMENDMENT_DECIDED, "L.2 is not acted on");
        story.when(movedOn("L.9", "m2", Kind.NO_ACTION)).thenRefused(Refusal.NO_SUCH_AMENDMENT, "L.9");
    }

    @Test
    void reconsidered_its_amendments_are_before_the_body_again() {
        story.with(moved("m1", Kind.NO_ACTION), carried("m1", 0), moved("m2", Kind.RECONSIDERATION), carried("m2", 0));

        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
    }
}
