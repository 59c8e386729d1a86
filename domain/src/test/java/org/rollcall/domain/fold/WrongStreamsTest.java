package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.ORCHARD;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.defined;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** An event stands in the stream of what it is about, or does nothing. */
class WrongStreamsTest {

    private static final Member ASH = new Member(MemberCode.of("ASH"), Map.of("en", "Ash"), null, null, null);

    @Test
    void an_assembly_is_not_defined_in_a_proposals_stream() {
        given(submitted()).when(defined("Orchard", ASH)).thenRefused(Refusal.WRONG_STREAM, "no assembly's");
        Story.of(PROPOSAL).when(defined("Orchard", ASH)).thenRefused(Refusal.WRONG_STREAM, "no assembly's");
    }

    @Test
    void nothing_of_a_proposal_happens_in_an_assemblys_stream() {
        Story.of(ORCHARD).when(submitted()).thenRefused(Refusal.WRONG_STREAM, "an assembly's");
    }

    @Test
    void nothing_is_submitted_in_a_meetings_stream() {
        Story story = Story.of(StreamId.of("meeting:a-pv-1")).when(submitted());

        story.thenRefused(Refusal.WRONG_STREAM, "a meeting's");
        assertThat(story.meeting().opening()).isNull();
    }

    @Test
    void a_ballot_of_that_number_in_another_proposal_is_not_this_one() {
        Story story = given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES), closed(1));
        BallotId foreign = new BallotId(ELSEWHERE, 1);

        story.when(new ResultAnnounced(foreign, new Figures(1L, 0L, 0L, 5L), null, null))
                .thenRefused(Refusal.WRONG_STREAM, "a-l-2.1 belongs to another proposal");
        story.when(new ProposalRejected(foreign, null)).thenRefused(Refusal.WRONG_STREAM, "a-l-2.1");
        story.when(new BallotVoided(foreign, "mistaken")).thenRefused(Refusal.WRONG_STREAM, "a-l-2.1");
        assertThat(story.ballot(1).state()).isEqualTo("CLOSED");
        assertThat(story.proposal().ballot(foreign)).isEmpty();
    }
}
