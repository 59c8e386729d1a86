package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** Which majority applies is decided before the vote, and again only between votes. */
class MajorityTest {

    @Test
    void the_latest_determination_applies() {
        Story story =
                given(submitted(), determined(MajorityRule.simpleMajority()), determined(MajorityRule.twoThirds()));

        assertThat(story.proposal().majority()).isEqualTo(determined(MajorityRule.twoThirds()));
    }

    @Test
    void it_does_not_change_while_members_vote() {
        Story story = given(submitted(), determined(MajorityRule.twoThirds()), opened(1))
                .when(determined(MajorityRule.simpleMajority()))
                .thenRefused(Refusal.BALLOT_OPEN, "ballot a-l-1.1 is open");

        assertThat(story.proposal().majority().rule()).isEqualTo(MajorityRule.twoThirds());
    }

    @Test
    void it_does_not_change_once_the_proposal_is_decided() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES), closed(1))
                .when(determined(MajorityRule.simpleMajority()))
                .thenRefused(Refusal.PROPOSAL_DECIDED, "adopted");
    }

    @Test
    void it_may_change_after_a_ballot_was_void() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1), voided(1))
                .when(determined(MajorityRule.simpleMajority()))
                .thenApplied();
    }
}
