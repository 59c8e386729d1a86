package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.ABSTAIN;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.change;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** A member on the roll that may vote has one vote, and may change it until the gavel. */
class CastingTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

    @Test
    void a_vote_counts() {
        open.when(vote("ELM", ABSTAIN)).thenApplied();

        Votes votes = open.ballot(1).votes();
        assertThat(votes.choiceOf(MemberCode.of("ELM"))).isEqualTo(ABSTAIN);
        assertThat(votes.seqAt(1)).isEqualTo(4);
        assertThat(votes.changedAt(1)).isFalse();
        assertThat(votes.tally()).isEqualTo(new Tally(6, 0, 0, 1));
        assertThat(open.ballot(1).seq()).isEqualTo(4);
    }

    @Test
    void a_changed_vote_replaces_the_first_and_is_marked() {
        open.and(vote("ELM", YES)).when(vote("ELM", NO)).then(new Effect.Replaced(YES));

        Votes votes = open.ballot(1).votes();
        assertThat(votes.tally()).isEqualTo(new Tally(6, 0, 1, 0));
        assertThat(votes.changedAt(1)).isTrue();
        assertThat(votes.seqAt(1)).isEqualTo(5);
    }

    @Test
    void the_same_choice_again_under_another_id_replaces_it_too() {
        open.and(vote("ELM", YES)).when(vote("ELM", YES)).then(new Effect.Replaced(YES));

        assertThat(open.ballot(1).votes().tally()).isEqualTo(new Tally(6, 1, 0, 0));
    }

    @Test
    void who_is_not_on_the_roll_does_not_vote() {
        open.when(vote("NIL", YES)).thenRefused(Refusal.NOT_ON_ROLL, "NIL is not on the roll of a-l-1.1");

        assertThat(open.ballot(1).votes().tally().cast()).isZero();
        assertThat(open.ballot(1).seq()).isEqualTo(3);
    }

    @Test
    void who_may_not_vote_stays_on_the_roll_and_is_told_why() {
        open.when(vote("YEW", YES)).thenRefused(Refusal.NOT_ENTITLED, "YEW may not vote: ARTICLE_19");

        assertThat(open.ballot(1).votes().tally()).isEqualTo(new Tally(6, 0, 0, 0));
    }

    @Test
    void nobody_votes_before_the_opening() {
        given(submitted(), determined(MajorityRule.twoThirds()))
                .when(vote("ELM", YES))
                .thenRefused(Refusal.NO_SUCH_BALLOT, "no ballot a-l-1.1 was opened");
    }

    @Test
    void nobody_votes_after_the_gavel() {
        open.and(vote("ASH", YES), closed(1))
                .when(vote("ELM", NO))
                .thenRefused(Refusal.BALLOT_NOT_OPEN, "ballot a-l-1.1 is CLOSED");
        open.when(vote("ASH", NO)).thenRefused(Refusal.BALLOT_NOT_OPEN, "CLOSED");

        assertThat(open.ballot(1).votes().tally()).isEqualTo(new Tally(6, 1, 0, 0));
        assertThat(open.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void nobody_votes_in_a_void_ballot() {
        open.and(voided(1)).when(vote("ELM", NO)).thenRefused(Refusal.BALLOT_NOT_OPEN, "is VOIDED");
    }

    @Test
    void a_vote_named_for_another_proposals_ballot_does_not_count_here() {
        open.when(vote(new BallotId(ELSEWHERE, 1), "ELM", YES)).thenRefused(Refusal.WRONG_STREAM, "a-l-2.1");

        assertThat(open.ballot(1).votes().tally().cast()).isZero();
    }

    @Test
    void a_vote_that_names_what_it_replaces_counts_while_that_one_stands() {
        open.when("first", vote("ELM", YES))
                .when("second", change("ELM", NO, "first"))
                .then(new Effect.Replaced(YES));
    }

    @Test
    void a_stale_change_is_refused() {
        open.when("first", vote("ELM", YES)).when("second", vote("ELM", ABSTAIN));

        open.when(change("ELM", NO, "first"))
                .thenRefused(Refusal.STALE_CHANGE, "the vote that it replaces, first, is not ELM's vote any more");
        assertThat(open.ballot(1).votes().choiceOf(MemberCode.of("ELM"))).isEqualTo(ABSTAIN);
    }

    @Test
    void a_change_of_nothing_or_of_anothers_vote_is_refused() {
        open.when("first", vote("ASH", YES));

        open.when(change("ELM", NO, "first")).thenRefused(Refusal.STALE_CHANGE, "first");
        open.when(change("ELM", NO, "unheard")).thenRefused(Refusal.STALE_CHANGE, "unheard");
        open.when(change("ASH", NO, "c-3")).thenRefused(Refusal.STALE_CHANGE, "c-3");
    }

    @Test
    void a_change_of_a_refused_vote_is_refused() {
        open.and(vote("ELM", YES)).when("lost", change("ELM", NO, "unheard"));

        open.when(change("ELM", ABSTAIN, "lost")).thenRefused(Refusal.STALE_CHANGE, "lost");
    }
}
