package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adoptedWithoutVote;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.numbered;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** An adopted text gets a number; no other does. */
class ResolutionNumberTest {

    @Test
    void an_adopted_text_is_numbered_and_its_ballot_shows_it() {
        Story story = given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES), closed(1))
                .when(numbered("A/RES/ES-11/1"))
                .thenApplied();

        assertThat(story.proposal().resolution()).isEqualTo("A/RES/ES-11/1");
        assertThat(story.ballot(1).seq()).isEqualTo(6);
        assertThat(story.ballot(1).state()).isEqualTo("CLOSED");
    }

    @Test
    void the_ballot_that_did_not_decide_stays_as_it_was() {
        Story story = given(
                submitted(),
                determined(MajorityRule.twoThirds()),
                opened(1),
                voided(1),
                opened(2),
                vote(ballot(2), "ASH", YES),
                closed(2));
        story.when(numbered("A/RES/ES-11/1"));

        assertThat(story.ballot(1).seq()).isEqualTo(4);
        assertThat(story.ballot(2).seq()).isEqualTo(8);
    }

    @Test
    void a_text_adopted_without_a_vote_is_numbered() {
        Story story = given(submitted(), adoptedWithoutVote())
                .when(numbered("A/RES/71/1"))
                .thenApplied();

        assertThat(story.proposal().resolution()).isEqualTo("A/RES/71/1");
    }

    @Test
    void nothing_else_is_numbered() {
        given(submitted()).when(numbered("A/RES/1")).thenRefused(Refusal.PROPOSAL_NOT_ADOPTED, "only an adopted");
        Story rejected = given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", NO), closed(1))
                .when(numbered("A/RES/1"))
                .thenRefused(Refusal.PROPOSAL_NOT_ADOPTED, "only an adopted");

        assertThat(rejected.proposal().resolution()).isNull();
    }
}
