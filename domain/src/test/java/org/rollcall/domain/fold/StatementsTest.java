package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.sponsorLeft;
import static org.rollcall.domain.story.Floor.statement;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** Statements and explanations of vote; a sponsor does not explain its vote on its own text (General Assembly rule 88). */
class StatementsTest {

    private final Story story =
            given(submitted(), sponsor("Willow"), determined(MajorityRule.twoThirds()), amendment("L.2"));

    @Test
    void they_are_kept_in_order_with_the_votes_that_they_explain() {
        story.with(statement("Rowan", StatementDelivered.Kind.GENERAL))
                .with(taken(1, onAmendment("L.2"), "ASH", ""))
                .with(statement("Rowan", StatementDelivered.Kind.AFTER_VOTE, 1));

        assertThat(story.proposal().statements())
                .extracting(Delivered::statement)
                .hasSize(2);
        assertThat(story.proposal().statements().getLast().statement().ballots())
                .containsExactly(ballot(1));
        assertThat(story.proposal().statements().getLast().seq()).isEqualTo(9);
    }

    @Test
    void a_sponsor_speaks_but_does_not_explain_its_vote_on_its_proposal() {
        story.when(statement("Willow", StatementDelivered.Kind.GENERAL)).thenApplied();
        story.when(statement("Willow", StatementDelivered.Kind.BEFORE_VOTE))
                .thenRefused(Refusal.SPONSOR_EXPLAINS, "Willow is a sponsor of A/L.1 and does not explain its vote");
        story.with(sponsorLeft("Willow", null))
                .when(statement("Willow", StatementDelivered.Kind.BEFORE_VOTE))
                .thenApplied();
    }

    @Test
    void on_what_others_brought_it_may() {
        story.with(taken(1, onAmendment("L.2"), "", "ASH")).with(taken(2, Subject.whole(), "ASH", ""));

        story.when(statement("Willow", StatementDelivered.Kind.AFTER_VOTE, 1)).thenApplied();
        story.when(statement("Birch", StatementDelivered.Kind.AFTER_VOTE, 2)).thenApplied();
        story.when(statement("Birch", StatementDelivered.Kind.AFTER_VOTE, 2, 1))
                .thenRefused(Refusal.SPONSOR_EXPLAINS, "Birch is a sponsor of L.2");
        story.when(statement("Willow", StatementDelivered.Kind.AFTER_VOTE, 2))
                .thenRefused(Refusal.SPONSOR_EXPLAINS, "A/L.1");
    }

    @Test
    void an_explanation_is_of_a_vote_that_is_there() {
        story.when(statement("Rowan", StatementDelivered.Kind.BEFORE_VOTE, 3))
                .thenRefused(Refusal.NO_SUCH_BALLOT, "there is no ballot a-l-1.3 to explain");
    }
}
