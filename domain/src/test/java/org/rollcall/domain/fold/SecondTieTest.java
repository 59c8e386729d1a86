package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.rejected;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.domain.story.Story;

/** An equal division: a second vote, then rejected (General Assembly rule 95). */
class SecondTieTest {

    private static final MajorityRule SIMPLE = MajorityRule.simpleMajority();

    private final Story story = given(submitted(), determined(SIMPLE)).with(tie(1));

    private static Event[] tie(int number) {
        return taken(number, Subject.whole(), SIMPLE, "ASH", "ELM");
    }

    @Test
    void the_first_leaves_it_before_the_body() {
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.TIED);
        assertThat(story.proposal().decided()).isFalse();
        assertThat(story.proposal().next()).isEqualTo(Subject.whole());
    }

    @Test
    void the_second_rejects_it() {
        story.with(tie(2));

        Verdict verdict = story.ballot(2).verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.TIE);
        assertThat(verdict.words())
                .isEqualTo("not adopted, equally divided a second time: 1 in favour and as many against");
        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.TIED);
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
        story.when(rejected(2)).thenApplied();
        story.when(opened(3, SIMPLE)).thenRefused(Refusal.PROPOSAL_DECIDED, "not adopted");
    }

    @Test
    void the_second_may_decide_otherwise() {
        story.with(taken(2, Subject.whole(), SIMPLE, "ASH OAK", "ELM"));

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_void_vote_in_between_is_no_division() {
        Story other = given(submitted(), determined(SIMPLE), opened(1, SIMPLE), vote("ASH", YES), vote("ELM", NO));

        other.with(voided(1)).with(tie(2));

        assertThat(other.proposal().outcome()).isEqualTo(Outcome.TIED);
    }

    @Test
    void figures_that_are_equal_count_as_a_division_too() {
        Figures figures = new Figures(34L, 34L, 32L, null);

        story.with(reported(2, Subject.whole(), SIMPLE, figures, null, null));

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void what_is_reported_as_a_tie_stays_one() {
        Story twice = given(submitted(), determined(SIMPLE));
        Figures nothing = new Figures(null, null, null, null);

        twice.with(
                reported(1, Subject.whole(), SIMPLE, nothing, Outcome.TIED, null),
                reported(2, Subject.whole(), SIMPLE, nothing, Outcome.TIED, Reason.TIE));

        assertThat(twice.result(2).verdict().words()).isEqualTo("equally divided, as reported");
        assertThat(twice.proposal().outcome()).isEqualTo(Outcome.TIED);
    }
}
