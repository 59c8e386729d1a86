package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.figures;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** What others published of a result: kept with its source in the order in which it came; it alters nothing. */
class ReportedFiguresTest {

    private final Story closed =
            given(submitted(), determined(MajorityRule.twoThirds())).with(taken(1, Subject.whole(), "ASH ELM", "FIR"));

    @Test
    void it_is_kept_beside_the_count() {
        closed.with(figures(1, new Figures(3L, null, null, null), null), figures(1, null, Outcome.REJECTED));

        Ballot ballot = closed.ballot(1);
        assertThat(ballot.said().reported()).hasSize(2);
        assertThat(ballot.said().reported().getFirst().word().source()).isEqualTo("a newspaper");
        assertThat(ballot.verdict().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(closed.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ballot.seq()).isEqualTo(9);
    }

    @Test
    void the_wrong_body_and_the_wrong_previous_vote_are_kept_as_said() {
        // The Council named where the Assembly met; the last similar vote taken for that of March 2022.
        FigureReported word =
                new FigureReported(ballot(1), "a newspaper", null, null, null, "the Security Council", "A/RES/ES-11/2");

        closed.when(word).thenApplied();

        assertThat(closed.ballot(1).said().reported().getFirst().word()).isEqualTo(word);
    }

    @Test
    void of_a_reported_result_other_figures_may_be_reported() {
        // 27 October 2023: 88 in one source, 85 in another.
        Figures first = new Figures(88L, 55L, 23L, null);
        Story story = given(submitted(), amendment("L.2"), determined(MajorityRule.twoThirds()))
                .with(reported(1, onAmendment("L.2"), MajorityRule.twoThirds(), first, Outcome.REJECTED, null));

        story.when(figures(1, new Figures(85L, null, null, null), null)).thenApplied();

        assertThat(story.result(1).said().reported()).hasSize(1);
        assertThat(story.result(1).seq()).isEqualTo(5);
    }

    @Test
    void nothing_is_reported_of_an_open_vote_or_of_none() {
        Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

        open.when(figures(1, null, Outcome.ADOPTED)).thenRefused(Refusal.BALLOT_NOT_CLOSED, "is OPEN");
        open.when(figures(2, null, Outcome.ADOPTED)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
    }

    @Test
    void a_report_says_something() {
        assertThatThrownBy(() -> figures(1, null, null))
                .hasMessageContaining("figures are missing: give a figure, an outcome, a body or a previous vote");
    }
}
