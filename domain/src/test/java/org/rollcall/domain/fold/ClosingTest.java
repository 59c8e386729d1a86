package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.domain.story.Story;

/** The gavel decides: the verdict is the effect of the close. */
class ClosingTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

    @Test
    void the_close_adopts_by_the_ballots_own_rule() {
        open.and(vote("ASH", YES), vote("ELM", YES), vote("FIR", NO))
                .when(closed(1))
                .thenApplied();

        Ballot.Closed closed = (Ballot.Closed) open.ballot(1);
        assertThat(closed.verdict().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(closed.verdict().words()).isEqualTo("adopted: 2 of the 3 that voted yes or no; 2 were needed");
        assertThat(closed.closedAt()).isEqualTo(new Moment.At(Story.START.plusSeconds(7)));
        assertThat(closed.state()).isEqualTo("CLOSED");
        assertThat(closed.votes().tally().pending()).isEqualTo(3);
        assertThat(open.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(open.proposal().openBallot()).isEmpty();
    }

    @Test
    void the_close_rejects_with_the_reason() {
        open.and(vote("ASH", YES), vote("FIR", NO), closed(1));

        assertThat(open.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(open.ballot(1).verdict().reason()).isEqualTo(Reason.NO_MAJORITY);
        assertThat(open.proposal().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void nobody_voting_adopts_nothing() {
        open.and(closed(1));

        assertThat(open.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(open.ballot(1).verdict().words()).isEqualTo("not adopted: nobody voted yes or no");
    }

    @Test
    void an_open_ballot_says_what_is_needed_and_decides_nothing() {
        open.and(vote("ASH", YES), vote("FIR", NO));

        assertThat(open.ballot(1).verdict().outcome()).isNull();
        assertThat(open.ballot(1).verdict().words()).isEqualTo("1 more in favour is needed if nobody else votes no");
        assertThat(open.proposal().outcome()).isNull();
    }

    @Test
    void a_ballot_closes_once() {
        open.and(closed(1)).when(closed(1)).thenRefused(Refusal.BALLOT_NOT_OPEN, "ballot a-l-1.1 is CLOSED");
    }

    @Test
    void what_was_not_opened_does_not_close() {
        open.when(closed(2)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
        open.when(new BallotClosed(new BallotId(ELSEWHERE, 1))).thenRefused(Refusal.WRONG_STREAM, "a-l-2.1");

        assertThat(open.ballot(1).state()).isEqualTo("OPEN");
    }

    @Test
    void without_a_known_rule_the_count_stands_and_nothing_follows() {
        Story story = given(imported(), opened(1, null), vote("ASH", YES), closed(1));

        assertThat(story.ballot(1).verdict()).isEqualTo(Verdict.withoutRule(true));
        assertThat(story.ballot(1).votes().tally()).isEqualTo(new Tally(6, 1, 0, 0));
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.UNKNOWN);
    }
}
