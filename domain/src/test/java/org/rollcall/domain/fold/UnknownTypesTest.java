package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Story;

/** A type from the future holds its stream until software that knows it reads the stream again. */
class UnknownTypesTest {

    private static final Reading FUTURE = new Reading.Unknown("rollcall.vote-delegated.v1");

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES));

    @Test
    void everything_after_it_waits() {
        String before = Canonical.whatCounts(open.fold());

        open.when(FUTURE).then(new Effect.Held("rollcall.vote-delegated.v1"));
        open.when(vote("ELM", NO)).then(new Effect.Held("rollcall.vote-delegated.v1"));
        open.when(closed(1)).then(new Effect.Held("rollcall.vote-delegated.v1"));
        open.when(new Reading.Unreadable("no JSON")).then(new Effect.Held("rollcall.vote-delegated.v1"));

        assertThat(open.fold().heldBy()).isEqualTo("rollcall.vote-delegated.v1");
        assertThat(open.fold().seq()).isEqualTo(8);
        assertThat(Canonical.whatCounts(open.fold())).isEqualTo(before);
        assertThat(open.fold().command(CommandId.of("c-6"))).isEmpty();
    }

    @Test
    void the_first_unknown_type_is_the_one_that_is_named() {
        open.when(FUTURE).when(new Reading.Unknown("rollcall.vote-cast.v2"));

        open.then(new Effect.Held("rollcall.vote-delegated.v1"));
    }

    @Test
    void other_streams_go_on() {
        open.when(FUTURE);

        given(submitted()).when(sponsor("Birch")).thenApplied();
    }
}
