package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.sponsorOfAmendment;
import static org.rollcall.domain.story.Vocabulary.submitted;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.story.Story;

/** Sponsors join by any name; those of an amendment are not those of the draft. */
class SponsorsTest {

    @Test
    void sponsors_stand_in_the_order_in_which_they_joined() {
        Story story = given(submitted(), sponsor("Willow"), sponsor("Birch and others"));

        assertThat(story.proposal().sponsors()).containsExactly("Willow", "Birch and others");
    }

    @Test
    void a_sponsor_joins_once() {
        Story story = given(submitted(), sponsor("Willow"))
                .when(sponsor("Willow"))
                .thenRefused(Refusal.ALREADY_SPONSOR, "Willow is a sponsor already");

        assertThat(story.proposal().sponsors()).containsExactly("Willow");
    }

    @Test
    void who_sponsors_an_amendment_does_not_sponsor_the_draft() {
        Story story = given(
                submitted(),
                amendment("A/L.1/Amend.1"),
                amendment("A/L.1/Amend.2"),
                sponsorOfAmendment("Willow", "A/L.1/Amend.1"));

        assertThat(story.proposal().sponsors()).isEmpty();

        story.when(sponsorOfAmendment("Willow", "A/L.1/Amend.1")).thenRefused(Refusal.ALREADY_SPONSOR, "Willow");
        story.when(sponsorOfAmendment("Willow", "A/L.1/Amend.2")).thenApplied();
        story.when(sponsor("Willow")).thenApplied();
        assertThat(story.proposal().sponsors()).containsExactly("Willow");
    }
}
