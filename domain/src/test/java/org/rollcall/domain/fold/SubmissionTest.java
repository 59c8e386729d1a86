package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.adoptedWithoutVote;
import static org.rollcall.domain.story.Vocabulary.announced;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.numbered;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.rejected;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** A proposal begins with its submission, once. */
class SubmissionTest {

    @Test
    void a_submission_begins_the_proposal() {
        Story story = Story.of(PROPOSAL).when(submitted()).thenApplied();

        assertThat(story.proposal().submission()).isEqualTo(submitted());
        assertThat(story.proposal().submittedAt()).isEqualTo(new Moment.At(Story.START.plusSeconds(1)));
        assertThat(story.proposal().outcome()).isNull();
        assertThat(story.proposal().nextNumber()).isEqualTo(1);
    }

    @Test
    void a_second_submission_is_refused_and_names_the_first() {
        Story story = given(submitted()).when(imported()).thenRefused(Refusal.ALREADY_SUBMITTED, "A/L.1");

        assertThat(story.proposal().submission()).isEqualTo(submitted());
    }

    @Test
    void nothing_happens_to_a_proposal_that_was_not_submitted() {
        List<Event> all = List.of(
                sponsor("Birch"),
                determined(MajorityRule.twoThirds()),
                opened(1),
                vote("ASH", YES),
                closed(1),
                voided(1),
                announced(1, new Figures(1L, 0L, 0L, 0L), null),
                adopted(1),
                adoptedWithoutVote(),
                rejected(1),
                numbered("A/RES/1"));

        for (Event event : all) {
            Story story = Story.of(PROPOSAL).when(event).thenRefused(Refusal.NO_SUCH_PROPOSAL, "a-l-1");
            assertThat(story.proposal().submission()).isNull();
            assertThat(story.proposal().ballots()).isEmpty();
        }
    }
}
