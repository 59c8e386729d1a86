package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.carried;
import static org.rollcall.domain.story.Floor.motionWithdrawn;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.notCarried;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adoptedWithoutVote;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** A pending motion goes before everything else; of several, by precedence, else the last moved (General Assembly rule 77). */
class MotionOrderTest {

    private static final MajorityRule SIMPLE = MajorityRule.simpleMajority();

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()));

    @Test
    void a_pending_motion_blocks_the_vote_on_the_text() {
        story.with(moved("m1", Kind.CLOSURE_OF_DEBATE))
                .when(opened(1))
                .thenRefused(Refusal.MOTION_UNDECIDED, "motion m1 is pending; put it to the vote");

        story.with(amendment("L.2"))
                .when(opened(1, onAmendment("L.2"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.MOTION_UNDECIDED, "m1");
        story.when(adoptedWithoutVote()).thenRefused(Refusal.MOTION_UNDECIDED, "m1");
    }

    @Test
    void the_higher_precedence_goes_first() {
        story.with(
                moved("m1", Kind.CLOSURE_OF_DEBATE, null, 4),
                moved("m2", Kind.SUSPENSION_OF_MEETING, null, 1),
                moved("m3", Kind.OTHER));

        assertThat(story.proposal().next()).isEqualTo(onMotion("m2"));
        story.when(opened(1, onMotion("m3"), SIMPLE))
                .thenRefused(Refusal.NOT_ITS_TURN, "motion m2 goes before m3; decide it first");
        story.with(notCarried("m2", 0));
        assertThat(story.proposal().next()).isEqualTo(onMotion("m1"));
    }

    @Test
    void of_those_without_precedence_the_last_moved_goes_first() {
        story.with(moved("m1", Kind.OTHER), moved("m2", Kind.APPEAL));

        assertThat(story.proposal().next()).isEqualTo(onMotion("m2"));
        assertThat(story.proposal().nextMotion()).isEqualTo("m3");
    }

    @Test
    void a_motion_is_decided_once_by_whatever_majority_its_procedure_names() {
        story.with(moved("m1", Kind.ADJOURNMENT_OF_DEBATE)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", ""));

        story.when(opened(2, onMotion("m1"), SIMPLE)).thenRefused(Refusal.MOTION_DECIDED, "motion m1 is carried");
        story.when(notCarried("m1", 0)).thenRefused(Refusal.MOTION_DECIDED, "motion m1 is carried");
        story.when(opened(2, onMotion("m9"), SIMPLE)).thenRefused(Refusal.NO_SUCH_MOTION, "no motion m9");
        story.when(carried("m9", 1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "a-l-1.1 was not on motion m9");
    }

    @Test
    void nobody_objecting_decides_it_without_a_vote() {
        story.with(moved("m1", Kind.POSTPONEMENT)).when(carried("m1", 0)).thenApplied();

        Motion motion = story.proposal().motions().getFirst();
        assertThat(motion.state()).isEqualTo(Motion.State.CARRIED);
        assertThat(motion.ballot()).isNull();
    }

    @Test
    void its_mover_may_withdraw_it_before_the_vote() {
        story.with(moved("m1", Kind.CLOSURE_OF_DEBATE))
                .when(motionWithdrawn("m1"))
                .thenApplied();

        assertThat(story.proposal().motions().getFirst().state()).isEqualTo(Motion.State.WITHDRAWN);
        story.when(motionWithdrawn("m1")).thenRefused(Refusal.MOTION_DECIDED, "m1 is withdrawn");
        story.when(motionWithdrawn("m2")).thenRefused(Refusal.NO_SUCH_MOTION, "m2");
        story.with(moved("m2", Kind.OTHER), opened(1, onMotion("m2"), SIMPLE))
                .when(motionWithdrawn("m2"))
                .thenRefused(Refusal.VOTING_BEGAN, "voting on m2 has begun");
    }

    @Test
    void voting_is_not_interrupted_and_a_name_is_taken_once() {
        story.with(moved("m1", Kind.OTHER)).when(moved("m1", Kind.OTHER)).thenRefused(Refusal.MOTION_TAKEN, "m2");
        story.with(motionWithdrawn("m1"), opened(1))
                .when(moved("m2", Kind.CLOSURE_OF_DEBATE))
                .thenRefused(Refusal.BALLOT_OPEN, "a-l-1.1");
        story.with(closed(1))
                .when(moved("m2", Kind.CLOSURE_OF_DEBATE))
                .thenRefused(Refusal.PROPOSAL_DECIDED, "not adopted");
    }

    @Test
    void what_is_pending_when_the_proposal_ends_is_not_put() {
        story.with(moved("m1", Kind.CLOSURE_OF_DEBATE), moved("m2", Kind.NO_ACTION, null, 1), carried("m2", 0));

        assertThat(story.proposal().motions().getFirst().state()).isEqualTo(Motion.State.NOT_PUT);
        story.with(moved("m3", Kind.RECONSIDERATION), carried("m3", 0), opened(1));
    }
}
