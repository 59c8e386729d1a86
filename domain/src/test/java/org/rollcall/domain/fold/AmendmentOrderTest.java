package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.amendmentAgainst;
import static org.rollcall.domain.story.Floor.amendmentTo;
import static org.rollcall.domain.story.Floor.amendmentWithdrawn;
import static org.rollcall.domain.story.Floor.notPut;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.ranked;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** Which amendment is put when (General Assembly rule 90): as ranked, else as submitted; what amends it goes first. */
class AmendmentOrderTest {

    @Test
    void a_chain_of_amendments_longer_than_any_stack_falls_with_its_first() {
        Story chain = given(submitted(), determined(MajorityRule.twoThirds()), amendment("L.0"));
        for (int i = 1; i < AmendmentEvent.MOST; i++) {
            chain.with(amendmentTo("L." + (i - 1), "L." + i));
        }
        chain.when(amendment("L.more")).thenRefused(Refusal.TOO_MANY, "at most 500 amendments");

        chain.when(amendmentWithdrawn("L.0")).thenApplied();

        assertThat(chain.proposal().amendments())
                .extracting(Amendment::state)
                .containsOnly(Amendment.State.WITHDRAWN, Amendment.State.NOT_PUT);
    }

    @Test
    void what_an_adopted_one_makes_fall_may_be_submitted_after_it() {
        Story two = given(
                submitted(), determined(MajorityRule.twoThirds()), amendmentAgainst("L.4", "L.5"), amendment("L.5"));
        two.with(taken(1, onAmendment("L.4"), "ASH", ""));

        assertThat(two.proposal().amendments())
                .extracting(Amendment::state)
                .containsExactly(Amendment.State.ADOPTED, Amendment.State.NOT_PUT);
    }

    private final Story story =
            given(submitted(), determined(MajorityRule.twoThirds()), amendment("L.2"), amendment("L.3"));

    @Test
    void the_order_is_that_of_submission_unless_the_chair_ranks_them() {
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
        assertThat(story.proposal().ranking()).isNull();
        story.when(opened(1, onAmendment("L.3"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.NOT_ITS_TURN, "L.2 is put before L.3; rank them to change that");
    }

    @Test
    void the_ranking_is_the_chairs() {
        story.when(ranked("L.3", "L.2")).thenApplied();

        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.3"));
        assertThat(story.proposal().ranking()).isEqualTo(ranked("L.3", "L.2"));
        assertThat(story.proposal().amendments()).extracting(Amendment::symbol).containsExactly("L.3", "L.2");
        story.with(taken(1, onAmendment("L.3"), "ASH", "ELM"));
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
    }

    @Test
    void a_ranking_names_every_undecided_amendment_once() {
        story.when(ranked("L.3")).thenRefused(Refusal.RANKING_INCOMPLETE, "each once: L.2, L.3");
        story.when(ranked("L.3", "L.2", "L.9")).thenRefused(Refusal.RANKING_INCOMPLETE, "L.2, L.3");
        story.with(taken(1, onAmendment("L.2"), "ASH", "ELM"));
        story.when(ranked("L.3", "L.2")).thenRefused(Refusal.RANKING_INCOMPLETE, "each once: L.3");
        story.with(taken(2, onAmendment("L.3"), "ASH", "ELM"));
        story.when(ranked("L.3")).thenRefused(Refusal.RANKING_INCOMPLETE, "there is nothing to rank");
    }

    @Test
    void an_amendment_to_an_amendment_goes_first_whatever_the_ranking() {
        story.with(amendmentTo("L.2", "L.4"), amendmentTo("L.4", "L.5"), ranked("L.2", "L.3", "L.4", "L.5"));

        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.5"));
        story.when(opened(1, onAmendment("L.2"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.NOT_ITS_TURN, "L.5 is put before L.2");
        story.with(taken(1, onAmendment("L.5"), "ASH", ""));
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.4"));
        story.with(taken(2, onAmendment("L.4"), "ASH", ""));
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.2"));
    }

    @Test
    void what_amends_an_amendment_does_not_change_the_text_by_itself() {
        story.with(amendmentTo("L.2", "L.4")).with(taken(1, onAmendment("L.4"), "ASH", ""));

        assertThat(story.proposal().amended()).isFalse();
        assertThat(story.proposal().amendments().getFirst().state()).isEqualTo(Amendment.State.SUBMITTED);
    }

    @Test
    void what_amended_a_fallen_amendment_is_not_put() {
        story.with(amendmentTo("L.2", "L.4"));
        story.with(amendmentWithdrawn("L.2"));

        Amendment fallen = find("L.4");
        assertThat(fallen.state()).isEqualTo(Amendment.State.NOT_PUT);
        assertThat(fallen.because()).isEqualTo("L.2 was withdrawn");
        story.when(notPut("L.4")).thenApplied();
        assertThat(story.proposal().next()).isEqualTo(onAmendment("L.3"));
    }

    @Test
    void an_amendment_that_came_after_the_ranking_is_put_last() {
        story.with(ranked("L.3", "L.2"), amendment("L.4"));

        assertThat(story.proposal().amendments()).extracting(Amendment::symbol).containsExactly("L.3", "L.2", "L.4");
    }

    @Test
    void a_symbol_is_taken_once_and_what_it_refers_to_exists() {
        story.when(amendment("L.2")).thenRefused(Refusal.AMENDMENT_TAKEN, "L.2 was submitted before this");
        story.when(amendmentTo("L.9", "L.4")).thenRefused(Refusal.NO_SUCH_AMENDMENT, "no amendment L.9");
        story.when(opened(1, onAmendment("L.9"), MajorityRule.twoThirds()))
                .thenRefused(Refusal.NO_SUCH_AMENDMENT, "no amendment L.9");
    }

    private Amendment find(String symbol) {
        return story.proposal().amendments().stream()
                .filter(amendment -> amendment.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
