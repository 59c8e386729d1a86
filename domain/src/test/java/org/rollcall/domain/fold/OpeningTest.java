package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.ROLL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.openedOn;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Floor;
import org.rollcall.domain.story.Story;

/** A ballot opens once, alone, on a roll that is frozen, under the majority that was determined. */
class OpeningTest {

    private final Story ready = given(submitted(), determined(MajorityRule.twoThirds()));

    @Test
    void an_open_ballot_has_its_terms_and_no_votes() {
        ready.when(opened(1)).thenApplied();

        Ballot.Taken ballot = ready.ballot(1);
        assertThat(ballot.terms()).isEqualTo(opened(1));
        assertThat(ballot.state()).isEqualTo("OPEN");
        assertThat(ballot.votes().tally()).isEqualTo(new Tally(6, 0, 0, 0));
        assertThat(ballot.verdict().outcome()).isNull();
        assertThat(ballot.openedAt()).isEqualTo(new Moment.At(Story.START.plusSeconds(3)));
        assertThat(ballot.seq()).isEqualTo(3);
        assertThat(ready.proposal().openBallot()).contains((Ballot.Open) ballot);
        assertThat(ready.proposal().ballotOpenedAt(3)).isEqualTo(ballot(1));
        assertThat(ready.proposal().ballotOpenedAt(2)).isNull();
        assertThat(ready.proposal().nextNumber()).isEqualTo(2);
    }

    @Test
    void only_one_ballot_is_open_at_a_time() {
        ready.and(opened(1)).when(opened(2)).thenRefused(Refusal.BALLOT_OPEN, "ballot a-l-1.1 is open; close it");

        assertThat(ready.proposal().ballot(ballot(2))).isEmpty();
    }

    @Test
    void a_number_is_taken_once_even_by_a_void_ballot() {
        ready.and(opened(7), voided(7))
                .when(opened(7))
                .thenRefused(Refusal.BALLOT_TAKEN, "a-l-1.7 exists; the next free number is 8");

        ready.when(opened(8)).thenApplied();
    }

    @Test
    void numbers_may_leave_gaps_and_go_back() {
        ready.and(opened(7), voided(7)).when(opened(2)).thenApplied();

        assertThat(ready.proposal().ballots()).extracting(Ballot::id).containsExactly(ballot(2), ballot(7));
    }

    @Test
    void a_ballot_of_another_proposal_does_not_open_here() {
        BallotId foreign = new BallotId(ELSEWHERE, 1);

        ready.when(opened(foreign, Subject.whole(), MajorityRule.twoThirds(), ROLL))
                .thenRefused(Refusal.WRONG_STREAM, "a-l-2.1 belongs to another proposal");
        assertThat(ready.proposal().ballot(foreign)).isEmpty();
    }

    @Test
    void a_cast_vote_needs_a_majority() {
        given(submitted()).when(opened(1, null)).thenRefused(Refusal.MAJORITY_NOT_DETERMINED, "determine it");
        ready.when(opened(1, null)).thenRefused(Refusal.MAJORITY_NOT_DETERMINED, "determine it");
    }

    @Test
    void the_ballots_rule_is_the_one_that_was_determined() {
        given(submitted()).when(opened(1)).thenRefused(Refusal.MAJORITY_CHANGED, "open it again");
        ready.when(opened(1, MajorityRule.simpleMajority())).thenRefused(Refusal.MAJORITY_CHANGED, "open it again");
    }

    @Test
    void the_record_of_a_past_vote_may_lack_the_rule() {
        given(imported()).when(opened(1, null)).thenApplied();
    }

    @Test
    void nothing_opens_once_the_proposal_is_decided() {
        ready.and(opened(1), vote("ASH", NO), closed(1))
                .when(opened(2))
                .thenRefused(Refusal.PROPOSAL_DECIDED, "the proposal was decided: not adopted");
    }

    @Test
    void a_ballot_on_an_amendment_decides_nothing_of_the_proposal() {
        Subject amendment = new Subject(Subject.Kind.AMENDMENT, "A/L.1/Amend.1");
        ready.and(Floor.amendment("A/L.1/Amend.1"), openedOn(1, amendment), vote("ASH", NO), closed(1));

        assertThat(ready.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(ready.proposal().outcome()).isNull();
        ready.when(opened(2)).thenApplied();
    }

    @Test
    void a_second_ballot_follows_an_equal_division() {
        Story story = given(submitted(), determined(MajorityRule.simpleMajority()));
        story.and(opened(1, MajorityRule.simpleMajority()), vote("ASH", YES), vote("ELM", NO), closed(1));

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.TIED);
        story.when(opened(2, MajorityRule.simpleMajority())).thenApplied();
    }
}
