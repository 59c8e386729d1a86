package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.sponsorLeft;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.sponsorOfAmendment;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.story.Story;

/** Sponsors of an amendment: those that it was submitted with, and who joined or left since. */
class AmendmentSponsorsTest {

    private final Story story = given(submitted(), sponsor("Willow"), amendment("L.2"));

    @Test
    void they_are_those_it_was_submitted_with_and_who_joined() {
        story.when(sponsorOfAmendment("Rowan", "L.2")).thenApplied();

        assertThat(sponsors()).containsExactly("Birch", "Rowan");
        assertThat(story.proposal().sponsors()).containsExactly("Willow");
        story.when(sponsorOfAmendment("Birch", "L.2")).thenRefused(Refusal.ALREADY_SPONSOR, "Birch is a sponsor");
        story.when(sponsorOfAmendment("Rowan", "L.9")).thenRefused(Refusal.NO_SUCH_AMENDMENT, "no amendment L.9");
    }

    @Test
    void they_may_leave_and_come_back() {
        story.when(sponsorLeft("Birch", "L.2")).thenApplied();
        assertThat(sponsors()).isEmpty();

        story.when(sponsorLeft("Birch", "L.2")).thenRefused(Refusal.NOT_A_SPONSOR, "Birch is not among the sponsors");
        story.with(sponsorOfAmendment("Birch", "L.2"));
        assertThat(sponsors()).containsExactly("Birch");
        story.when(sponsorLeft("Birch", "L.9")).thenRefused(Refusal.NO_SUCH_AMENDMENT, "no amendment L.9");
    }

    @Test
    void those_of_the_draft_leave_the_draft() {
        story.when(sponsorLeft("Willow", null)).thenApplied();
        assertThat(story.proposal().sponsors()).isEmpty();

        story.when(sponsorLeft("Willow", null)).thenRefused(Refusal.NOT_A_SPONSOR, "Willow is not among the sponsors");
    }

    private List<String> sponsors() {
        return story.proposal().amendments().getFirst().sponsors();
    }
}
