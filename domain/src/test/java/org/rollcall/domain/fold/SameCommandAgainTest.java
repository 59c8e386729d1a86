package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.voided;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Logged;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;
import org.rollcall.domain.wire.WireFormat;

/** A command that comes again gets its first answer; another command under its id is refused. */
class SameCommandAgainTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

    @Test
    void the_same_command_again_does_nothing_and_names_the_first() {
        open.when("mine", vote("ASH", YES)).when(vote("ASH", NO));

        open.when("mine", vote("ASH", YES)).then(new Effect.Duplicate(4));

        assertThat(open.ballot(1).votes().tally()).isEqualTo(new Tally(6, 0, 1, 0));
        assertThat(open.fold().seq()).isEqualTo(6);
        assertThat(open.ballot(1).seq()).isEqualTo(5);
    }

    @Test
    void a_refused_command_stays_refused_though_it_would_count_now() {
        open.and(voided(1)).when("mine", vote(ballot(2), "ASH", YES)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
        open.and(opened(2));

        open.when("mine", vote(ballot(2), "ASH", YES)).then(new Effect.Duplicate(5));

        assertThat(open.ballot(2).votes().tally().cast()).isZero();
        assertThat(open.fold().command(CommandId.of("mine")).orElseThrow().effect())
                .isInstanceOf(Effect.Refused.class);
    }

    @Test
    void another_command_under_a_used_id_is_refused() {
        open.when("mine", vote("ASH", YES));

        open.when("mine", vote("ASH", NO)).thenRefused(Refusal.ID_REUSED, "mine was used for another command at 4");

        assertThat(open.ballot(1).votes().choiceOf(MemberCode.of("ASH"))).isEqualTo(YES);
        open.when("mine", vote("ASH", YES)).then(new Effect.Duplicate(4));
    }

    @Test
    void the_request_counts_and_not_what_became_of_it() {
        Envelope first = Story.envelope(PROPOSAL, "mine", null, vote("ASH", YES));
        Envelope again = new Envelope(
                first.id(),
                "/another-door",
                PROPOSAL,
                Story.START.plusSeconds(90),
                "other",
                first.digest(),
                null,
                vote("ASH", NO));

        open.when(first).when(again).then(new Effect.Duplicate(4));
    }

    @Test
    void what_a_stream_remembers_is_enough_for_the_first_answer() {
        open.when("mine", vote("ASH", YES));

        Logged logged = open.fold().command(CommandId.of("mine")).orElseThrow();
        assertThat(logged).isEqualTo(new Logged(4, WireFormat.digestOf(vote("ASH", YES)), Effect.APPLIED));
        assertThat(open.fold().command(CommandId.of("unheard"))).isEmpty();
    }
}
