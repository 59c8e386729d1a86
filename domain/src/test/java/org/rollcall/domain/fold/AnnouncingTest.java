package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.ABSTAIN;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.announced;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** What the presiding officer says is kept beside the count and never alters it. */
class AnnouncingTest {

    private final Story closed = given(
            submitted(),
            determined(MajorityRule.twoThirds()),
            opened(1),
            vote("ASH", YES),
            vote("ELM", ABSTAIN),
            closed(1));

    @Test
    void an_announcement_is_kept_beside_the_count() {
        Figures figures = new Figures(1L, 0L, 1L, 4L);

        closed.when(announced(1, figures, Outcome.ADOPTED)).thenApplied();

        Ballot.Closed ballot = (Ballot.Closed) closed.ballot(1);
        assertThat(ballot.state()).isEqualTo("ANNOUNCED");
        assertThat(ballot.announced().figures().differsFrom(ballot.votes().tally()))
                .isFalse();
        assertThat(ballot.seq()).isEqualTo(7);
    }

    @Test
    void figures_that_differ_are_kept_as_said_and_change_nothing() {
        String verdict = closed.ballot(1).verdict().words();

        closed.when(announced(1, new Figures(2L, 0L, 0L, 4L), Outcome.REJECTED)).thenApplied();

        Ballot.Closed ballot = (Ballot.Closed) closed.ballot(1);
        assertThat(ballot.announced().figures().differsFrom(ballot.votes().tally()))
                .isTrue();
        assertThat(ballot.votes().tally()).isEqualTo(new Tally(6, 1, 0, 1));
        assertThat(ballot.verdict().words()).isEqualTo(verdict);
        assertThat(closed.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void figures_that_were_not_said_do_not_differ() {
        Tally tally = closed.ballot(1).votes().tally();

        assertThat(new Figures(null, null, null, null).differsFrom(tally)).isFalse();
        assertThat(new Figures(1L, null, null, null).differsFrom(tally)).isFalse();
        assertThat(new Figures(null, null, null, 3L).differsFrom(tally)).isTrue();
        assertThat(Figures.of(tally).differsFrom(tally)).isFalse();
    }

    @Test
    void a_later_announcement_takes_the_place_of_the_first() {
        closed.and(announced(1, new Figures(2L, 0L, 0L, 4L), null))
                .when(announced(1, new Figures(1L, 0L, 1L, 4L), null))
                .thenApplied();

        assertThat(((Ballot.Closed) closed.ballot(1)).announced().figures().yes())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_announced_of_an_open_ballot() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1))
                .when(announced(1, new Figures(1L, 0L, 0L, 5L), null))
                .thenRefused(Refusal.BALLOT_NOT_CLOSED, "ballot a-l-1.1 is OPEN, not closed");
    }

    @Test
    void nothing_is_announced_of_a_ballot_that_is_not_there() {
        closed.when(announced(2, new Figures(1L, 0L, 0L, 5L), null)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
    }
}
