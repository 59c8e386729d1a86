package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.amendmentAdopted;
import static org.rollcall.domain.story.Floor.amendmentTo;
import static org.rollcall.domain.story.Floor.amendmentWithdrawn;
import static org.rollcall.domain.story.Floor.carried;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.revised;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Floor.withdrawn;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.TextHistory;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** Who may take back what (General Assembly rule 80): sponsors, while nothing was voted on and nothing amended. */
class TakingBackTest {

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()));

    @Test
    void a_draft_is_withdrawn_before_the_vote() {
        story.with(amendment("L.2"), moved("m1", Kind.CLOSURE_OF_DEBATE))
                .when(withdrawn())
                .thenApplied();

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(story.proposal().amendments().getFirst().because()).isEqualTo("the proposal was withdrawn");
        assertThat(story.proposal().motions().getFirst().state()).isEqualTo(Motion.State.NOT_PUT);
        story.when(carried("m1", 0)).thenRefused(Refusal.MOTION_DECIDED, "m1 is not put");
        story.when(opened(1)).thenRefused(Refusal.PROPOSAL_DECIDED, "withdrawn");
        story.when(withdrawn()).thenRefused(Refusal.PROPOSAL_DECIDED, "withdrawn");
    }

    @Test
    void not_once_voting_began_on_it_or_its_amendments() {
        story.with(amendment("L.2")).with(taken(1, onAmendment("L.2"), "", "ASH"));

        story.when(withdrawn()).thenRefused(Refusal.VOTING_BEGAN, "voting on the proposal or its amendments has begun");
        story.when(revised("A/L.1/Rev.1")).thenRefused(Refusal.VOTING_BEGAN, "has begun");
    }

    @Test
    void not_while_members_vote() {
        story.with(opened(1)).when(withdrawn()).thenRefused(Refusal.BALLOT_OPEN, "a-l-1.1");
    }

    @Test
    void not_once_it_was_amended() {
        story.with(amendment("L.2"), amendmentAdopted("L.2", 0));

        story.when(withdrawn()).thenRefused(Refusal.ALREADY_AMENDED, "it is not its sponsors' any more");
        story.when(revised("A/L.1/Rev.1")).thenRefused(Refusal.ALREADY_AMENDED, "was amended");
    }

    @Test
    void a_void_vote_and_a_vote_on_a_motion_do_not_count() {
        story.with(opened(1), voided(1), moved("m1", Kind.OTHER)).with(taken(2, onMotion("m1"), "", "ASH"));

        story.when(withdrawn()).thenApplied();
    }

    @Test
    void a_revision_takes_the_place_of_the_text() {
        story.when(revised("A/L.1/Rev.1")).thenApplied();

        assertThat(story.proposal().symbol()).isEqualTo("A/L.1/Rev.1");
        assertThat(story.proposal().title()).isEqualTo("Shade");
        assertThat(story.proposal().amended()).isFalse();
        assertThat(story.proposal().text().getLast().change()).isEqualTo(TextHistory.Change.REVISED);
        assertThat(story.proposal().text().getLast().words()).isEqualTo("milder words");
        assertThat(story.proposal().submission().symbol()).isEqualTo("A/L.1");
    }

    @Test
    void an_amendment_is_withdrawn_before_the_vote_on_it() {
        story.with(amendment("L.2"), amendmentWithdrawn("L.2"));

        assertThat(story.proposal().amendments().getFirst().state()).isEqualTo(Amendment.State.WITHDRAWN);
        story.when(amendmentWithdrawn("L.2")).thenRefused(Refusal.AMENDMENT_DECIDED, "L.2 is withdrawn");
        story.when(amendmentWithdrawn("L.9")).thenRefused(Refusal.NO_SUCH_AMENDMENT, "L.9");
        story.with(taken(1, Subject.whole(), "ASH", ""));
    }

    @Test
    void not_after_an_equal_division_on_it() {
        MajorityRule simple = MajorityRule.simpleMajority();
        Story tied = given(submitted(), determined(simple), amendment("L.2"));
        tied.with(taken(1, onAmendment("L.2"), simple, "ASH", "ELM"));

        tied.when(amendmentWithdrawn("L.2")).thenRefused(Refusal.VOTING_BEGAN, "voting on L.2 has begun");
    }

    @Test
    void nor_once_it_was_amended_itself() {
        story.with(amendment("L.2"), amendmentTo("L.2", "L.3"), amendmentAdopted("L.3", 0));

        story.when(amendmentWithdrawn("L.2")).thenRefused(Refusal.ALREADY_AMENDED, "L.2 was amended");
    }

    @Test
    void a_withdrawn_draft_is_submitted_again_and_not_reconsidered() {
        story.with(withdrawn())
                .when(moved("m1", Kind.RECONSIDERATION))
                .thenRefused(Refusal.NOTHING_TO_RECONSIDER, "it is submitted again, not reconsidered");
    }
}
