package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.announced;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** An open ballot can be declared void; it decides nothing and another may be opened. */
class VoidingTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES));

    @Test
    void a_void_ballot_keeps_its_votes_and_decides_nothing() {
        open.when(voided(1)).thenApplied();

        Ballot.Voided ballot = (Ballot.Voided) open.ballot(1);
        assertThat(ballot.state()).isEqualTo("VOIDED");
        assertThat(ballot.reason()).isEqualTo("the board failed");
        assertThat(ballot.verdict().outcome()).isEqualTo(Outcome.VOID);
        assertThat(ballot.verdict().words()).isEqualTo("void: the board failed");
        assertThat(ballot.votes().tally().yes()).isEqualTo(1);
        assertThat(ballot.closedAt()).isEqualTo(new Moment.At(Story.START.plusSeconds(5)));
        assertThat(open.proposal().outcome()).isNull();
    }

    @Test
    void another_ballot_may_be_opened_after_it() {
        open.and(voided(1)).when(opened(2)).thenApplied();
    }

    @Test
    void the_gavel_is_final() {
        open.and(closed(1)).when(voided(1)).thenRefused(Refusal.BALLOT_NOT_OPEN, "is CLOSED");

        assertThat(open.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void what_is_void_or_was_never_opened_cannot_be_void() {
        open.and(voided(1)).when(voided(1)).thenRefused(Refusal.BALLOT_NOT_OPEN, "is VOIDED");
        open.when(voided(2)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
    }

    @Test
    void a_void_ballot_is_not_closed_announced_or_adopted() {
        open.and(voided(1)).when(closed(1)).thenRefused(Refusal.BALLOT_NOT_OPEN, "is VOIDED");
        open.when(announced(1, new Figures(1L, 0L, 0L, 5L), null))
                .thenRefused(Refusal.BALLOT_NOT_CLOSED, "is VOIDED, not closed");
        open.when(adopted(1)).thenRefused(Refusal.BALLOT_NOT_CLOSED, "is VOIDED, not closed");
    }
}
