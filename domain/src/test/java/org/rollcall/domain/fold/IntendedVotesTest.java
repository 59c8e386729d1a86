package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.ABSTAIN;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.intended;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** A delegation may say after the close how it had meant to vote: kept beside the count, which stays. */
class IntendedVotesTest {

    private final Story closed =
            given(submitted(), determined(MajorityRule.twoThirds())).with(taken(1, Subject.whole(), "ASH ELM", "FIR"));

    @Test
    void it_is_kept_in_order_and_changes_no_vote() {
        String verdict = closed.ballot(1).verdict().words();

        closed.with(intended(1, "FIR", ABSTAIN), intended(1, "OAK", YES), intended(1, "FIR", YES));

        assertThat(closed.ballot(1).said().intended())
                .extracting(intended ->
                        intended.word().member() + "=" + intended.word().choice())
                .containsExactly("FIR=ABSTAIN", "OAK=YES", "FIR=YES");
        assertThat(closed.ballot(1).said().intended().getFirst().word().words()).isEqualTo("it had meant to");
        assertThat(closed.ballot(1).votes().tally()).isEqualTo(new Tally(6, 2, 1, 0));
        assertThat(closed.ballot(1).verdict().words()).isEqualTo(verdict);
        assertThat(closed.ballot(1).seq()).isEqualTo(10);
    }

    @Test
    void not_before_the_close_and_not_by_a_stranger() {
        closed.when(intended(1, "NIL", YES)).thenRefused(Refusal.NOT_ON_ROLL, "NIL");
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1))
                .when(intended(1, "ASH", YES))
                .thenRefused(Refusal.BALLOT_NOT_CLOSED, "is OPEN, not closed");
    }

    @Test
    void where_nobody_knows_who_voted_nobody_had_meant_to_vote_otherwise() {
        Story reported = given(submitted(), determined(MajorityRule.twoThirds()))
                .with(reported(1, Subject.whole(), null, new Figures(1L, 0L, null, null), Outcome.ADOPTED, null));

        reported.when(intended(1, "ASH", NO)).thenRefused(Refusal.BALLOT_NOT_CLOSED, "is REPORTED, not closed");
    }
}
