package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Story;

/** What nobody can read takes a place in its stream and does nothing. */
class UnreadableRecordsTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

    @Test
    void garbage_takes_a_place_and_does_nothing() {
        String before = Canonical.whatCounts(open.fold());

        open.when(new Reading.Unreadable("no JSON")).then(new Effect.Unreadable("no JSON"));

        assertThat(open.last().seq()).isEqualTo(4);
        assertThat(Canonical.whatCounts(open.fold())).isEqualTo(before);
        assertThat(open.when(vote("ASH", YES)).last().seq()).isEqualTo(5);
    }

    @Test
    void a_stream_may_begin_with_garbage() {
        Story story = Story.of(PROPOSAL).when(new Reading.Unreadable("no JSON"));

        assertThat(story.last().seq()).isEqualTo(1);
        assertThat(story.last().at()).isEqualTo(new Moment.At(Story.START.plusSeconds(1)));
        assertThat(story.when(submitted()).thenApplied().last().seq()).isEqualTo(2);
    }

    @Test
    void an_envelope_of_another_stream_is_unreadable_here() {
        open.when(Story.envelope(ELSEWHERE, "stray", null, vote("ASH", YES)))
                .then(new Effect.Unreadable("its subject is a-l-2, its key a-l-1"));

        assertThat(open.fold().command(CommandId.of("stray"))).isEmpty();
        open.when("stray", vote("ASH", YES)).thenApplied();
    }
}
