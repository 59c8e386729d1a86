package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.AS_AMENDED;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.amendmentAdopted;
import static org.rollcall.domain.story.Floor.amendmentAgainst;
import static org.rollcall.domain.story.Floor.amendmentRejected;
import static org.rollcall.domain.story.Floor.notPut;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.ranked;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.adoptedWithoutVote;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.TextHistory;
import org.rollcall.domain.amendment.TextHistory.TextStep;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** What the votes on amendments decide: the text, what is not put any more, and when the text itself is voted on. */
class AmendmentVotesTest {

    private static final MajorityRule SIMPLE = MajorityRule.simpleMajority();

    private final Story story =
            given(submitted(), determined(MajorityRule.twoThirds()), amendment("L.2"), amendmentAgainst("L.3", "L.2"));

    @Test
    void no_vote_on_the_text_while_an_amendment_is_undecided() {
        story.when(opened(1))
                .thenRefused(Refusal.AMENDMENT_UNDECIDED, "amendment L.2 is undecided; put it to the vote first");
        story.when(adoptedWithoutVote()).thenRefused(Refusal.AMENDMENT_UNDECIDED, "amendment L.2 is undecided");
    }

    @Test
    void an_adopted_amendment_changes_the_text() {
        story.with(taken(1, onAmendment("L.2"), "ASH ELM", "FIR"))
                .when(amendmentAdopted("L.2", 1))
                .thenApplied();

        Amendment adopted = story.proposal().amendments().getFirst();
        assertThat(adopted.state()).isEqualTo(Amendment.State.ADOPTED);
        assertThat(adopted.ballot()).isEqualTo(ballot(1));
        assertThat(story.proposal().amended()).isTrue();
        assertThat(story.proposal().text())
                .extracting(TextStep::change)
                .containsExactly(TextHistory.Change.SUBMITTED, TextHistory.Change.AMENDED);
        assertThat(story.proposal().text().getLast().by()).isEqualTo("L.2");
        assertThat(story.proposal().text().getLast().words()).isEqualTo("changes of L.2");
    }

    @Test
    void the_majority_of_the_proposal_decides_its_amendments_too() {
        // Rule 84: three in favour and two against are a majority, and not two-thirds.
        story.with(taken(1, onAmendment("L.2"), "ASH ELM FIR", "OAK ZEL"));

        assertThat(story.ballot(1).verdict().words())
                .isEqualTo("not adopted: a majority, but 3 of the 5 that voted yes or no; 4 were needed");
        assertThat(story.proposal().amendments().getFirst().state()).isEqualTo(Amendment.State.REJECTED);
        story.when(opened(2, onAmendment("L.3"), SIMPLE)).thenRefused(Refusal.MAJORITY_CHANGED, "open it again");
    }

    @Test
    void what_an_adoption_implies_to_reject_is_not_put() {
        story.with(ranked("L.3", "L.2")).with(taken(1, onAmendment("L.3"), "ASH", ""));

        Amendment fallen = story.proposal().amendments().getLast();
        assertThat(fallen.state()).isEqualTo(Amendment.State.NOT_PUT);
        assertThat(fallen.because()).isEqualTo("L.3 was adopted");
        story.when(opened(2, onAmendment("L.2"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.AMENDMENT_DECIDED, "L.2 is not put: L.3 was adopted");
        story.when(amendmentAdopted("L.2", 0))
                .thenRefused(Refusal.AMENDMENT_DECIDED, "L.2 is not put: L.3 was adopted");
        story.when(notPut("L.2")).thenApplied();
    }

    @Test
    void a_rejected_amendment_makes_nothing_fall() {
        story.with(ranked("L.3", "L.2")).with(taken(1, onAmendment("L.3"), "ASH", "ELM"));

        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
        story.when(notPut("L.2"))
                .thenRefused(Refusal.CONTRADICTS_VERDICT, "nothing that was decided keeps it from being put");
    }

    @Test
    void an_amendment_is_voted_on_once() {
        story.with(taken(1, onAmendment("L.2"), "ASH", "ELM"));

        story.when(opened(2, onAmendment("L.2"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.AMENDMENT_DECIDED, "L.2 is rejected");
    }

    @Test
    void the_vote_is_then_on_the_proposal_as_amended() {
        story.with(taken(1, onAmendment("L.2"), "ASH", "")).with(taken(2, onAmendment("L.3"), "", "ASH"));

        assertThat(story.proposal().next()).isEqualTo(AS_AMENDED);
        story.when(opened(3)).thenRefused(Refusal.NOT_THE_TEXT, "the vote is on the proposal AS_AMENDED");
        story.with(taken(3, AS_AMENDED, "ASH", "")).when(adopted(3)).thenApplied();
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.proposal().decidedBy()).isEqualTo(ballot(3));
    }

    @Test
    void without_an_adopted_amendment_it_is_on_the_whole() {
        story.with(taken(1, onAmendment("L.2"), "", "ASH")).with(taken(2, onAmendment("L.3"), "", "ASH"));

        assertThat(story.proposal().next()).isEqualTo(Subject.whole());
        story.when(opened(3, AS_AMENDED, MajorityRule.twoThirds()))
                .thenRefused(Refusal.NOT_THE_TEXT, "the vote is on the proposal as a WHOLE");
        story.with(taken(3, Subject.whole(), "ASH", ""));
    }

    @Test
    void an_amendment_may_be_adopted_without_a_vote_in_its_turn() {
        story.when(amendmentAdopted("L.3", 0)).thenRefused(Refusal.NOT_ITS_TURN, "L.2 is put before L.3");
        story.when(amendmentAdopted("L.2", 0)).thenApplied();

        assertThat(story.proposal().amendments().getFirst().state()).isEqualTo(Amendment.State.ADOPTED);
        assertThat(story.proposal().amendments().getFirst().ballot()).isNull();
        assertThat(story.proposal().amended()).isTrue();
    }

    @Test
    void a_verdict_repeated_about_something_else_is_refused() {
        story.with(taken(1, onAmendment("L.2"), "ASH", ""));

        story.when(amendmentAdopted("L.3", 1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "a-l-1.1 was not on L.3");
        story.when(amendmentRejected("L.2", 1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "adopted: 1 of the 1");
        story.when(amendmentRejected("L.2", 7)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.7");
        story.when(adopted(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "a-l-1.1 was not on the proposal");
    }

    @Test
    void an_equal_division_leaves_it_undecided_and_a_second_rejects_it() {
        Story tied = given(submitted(), determined(SIMPLE), amendment("L.2"));

        tied.with(taken(1, onAmendment("L.2"), SIMPLE, "ASH", "ELM"));
        assertThat(tied.proposal().next()).isEqualTo(onAmendment("L.2"));
        tied.with(taken(2, onAmendment("L.2"), SIMPLE, "ASH", "ELM"));
        assertThat(tied.proposal().amendments().getFirst().state()).isEqualTo(Amendment.State.REJECTED);
    }

    @Test
    void nothing_is_amended_while_members_vote_or_once_it_is_decided() {
        Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));
        open.when(amendment("L.2")).thenRefused(Refusal.BALLOT_OPEN, "a-l-1.1 is open");
        open.with(closed(1)).when(amendment("L.2")).thenRefused(Refusal.PROPOSAL_DECIDED, "not adopted");
    }
}
