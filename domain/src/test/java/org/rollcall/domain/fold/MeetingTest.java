package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Floor.statement;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.ORCHARD;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.defined;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.story.Story;

/** A meeting is opened, suspended, resumed and adjourned; in between it takes up its business. */
class MeetingTest {

    private static final Item FIRST = new Item("1", "Shade");
    private static final Item SECOND = new Item("2", "Rain");
    private static final MeetingOpened OPENED = new MeetingOpened(
            AssemblyId.of("orchard"), "A/PV.1", "1st meeting", null, null, List.of(FIRST, SECOND), Provenance.test());
    private static final ProposalTakenUp TAKEN = new ProposalTakenUp(PROPOSAL, "1");

    private final Story story = Story.of(StreamId.ofMeeting("A/PV.1"));

    @Test
    void it_begins_by_being_opened_once() {
        story.when(TAKEN).thenRefused(Refusal.NO_SUCH_MEETING, "the meeting was not opened before this");
        assertThat(story.meeting().opening()).isNull();

        story.when(OPENED).thenApplied();
        story.when(OPENED).thenRefused(Refusal.ALREADY_OPENED, "A/PV.1 was opened before this");
        assertThat(story.meeting().sitting()).isEqualTo(Meeting.Sitting.OPEN);
        assertThat(story.meeting().items()).containsExactly(FIRST, SECOND);
        assertThat(story.meeting().openedAt()).isEqualTo(new Moment.At(Story.START.plusSeconds(2)));
    }

    @Test
    void its_business_is_kept_in_order_and_may_come_up_again() {
        story.with(OPENED, TAKEN, new ProposalTakenUp(ELSEWHERE, null), TAKEN);

        assertThat(story.meeting().business())
                .extracting(taken -> taken.event().proposal())
                .containsExactly(PROPOSAL, ELSEWHERE, PROPOSAL);
        assertThat(Agenda.of(story.meeting()).business()).hasSize(3);
    }

    @Test
    void suspended_it_does_nothing_until_it_resumes() {
        story.with(OPENED, new MeetingSuspended("for lunch"));

        story.when(TAKEN).thenRefused(Refusal.MEETING_STATE, "the meeting is suspended; resume it first");
        story.when(new MeetingSuspended(null)).thenRefused(Refusal.MEETING_STATE, "suspended");
        story.with(new MeetingResumed(), TAKEN);
        story.when(new MeetingResumed()).thenRefused(Refusal.MEETING_STATE, "the meeting is sitting");
    }

    @Test
    void adjourned_it_is_over() {
        story.with(OPENED, new MeetingSuspended(null), new MeetingAdjourned("at six o'clock"));

        assertThat(story.meeting().adjournedAt()).isNotNull();
        for (Event event :
                List.of(new MeetingAdjourned(null), new MeetingResumed(), TAKEN, new ItemsOrdered(List.of(SECOND)))) {
            story.when(event).thenRefused(Refusal.MEETING_STATE, "the meeting was adjourned");
        }
    }

    @Test
    void the_order_of_its_items_may_change() {
        story.with(OPENED, new ItemsOrdered(List.of(SECOND, FIRST)));

        assertThat(story.meeting().items()).containsExactly(SECOND, FIRST);
        assertThat(story.meeting().opening().items()).containsExactly(FIRST, SECOND);
        assertThatThrownBy(() -> new ItemsOrdered(List.of(FIRST, FIRST)))
                .hasMessageContaining("items holds the number 1 twice");
    }

    @Test
    void what_is_said_in_it_is_kept() {
        StatementDelivered statement = statement("Rowan", StatementDelivered.Kind.GENERAL);
        story.with(OPENED, statement);

        assertThat(story.meeting().statements())
                .extracting(Delivered::statement)
                .containsExactly(statement);
    }

    @Test
    void nothing_of_a_proposal_or_an_assembly_happens_in_its_stream() {
        story.with(OPENED);

        story.when(submitted()).thenRefused(Refusal.WRONG_STREAM, "this stream is a meeting's");
        story.when(defined("Orchard", new Member(MemberCode.of("ASH"), Map.of("en", "Ash"), null, null, null)))
                .thenRefused(Refusal.WRONG_STREAM, "this stream is a meeting's");
        given(submitted()).when(OPENED).thenRefused(Refusal.WRONG_STREAM, "no meeting's");
        Story.of(ORCHARD).when(OPENED).thenRefused(Refusal.WRONG_STREAM, "an assembly's");
    }

    @Test
    void it_takes_up_proposals_and_nothing_else() {
        assertThatThrownBy(() -> new ProposalTakenUp(ORCHARD, null))
                .hasMessageContaining("proposal must be a proposal's id such as a-es-11-l-1, not 'assembly:orchard'");
    }
}
