package org.rollcall.ingest.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for meetings. */
@ApplicationScoped
public class Meetings {

    @Inject
    Requests requests;

    @Inject
    AssemblyBook assemblies;

    /** @param stream the symbol's stream, with a suffix where this is not the one live meeting of that record */
    public Command open(CommandId id, StreamId stream, String actor, OpenMeeting asked, Provenance provenance) {
        var opened = new MeetingOpened(
                asked.assembly(),
                asked.symbol(),
                asked.title(),
                asked.session(),
                zone(asked.timeZone()),
                asked.items(),
                provenance);
        return requests.command(id, stream, actor, "open meeting", asked, fold -> {
                    assemblies.require(opened.assembly());
                    return opened;
                })
                .lookingAt(opened.assembly());
    }

    private static String zone(String timeZone) {
        try {
            return timeZone == null || timeZone.isBlank()
                    ? null
                    : ZoneId.of(timeZone.strip()).getId();
        } catch (DateTimeException unknown) {
            throw new InvalidValue("timeZone", "must be a name such as America/New_York, not '" + timeZone + "'");
        }
    }

    public Command suspend(CommandId id, StreamId stream, String actor, SuspendMeeting asked) {
        return once(id, stream, actor, "suspend meeting", asked, new MeetingSuspended(asked.reason()));
    }

    public Command resume(CommandId id, StreamId stream, String actor, ResumeMeeting asked) {
        return once(id, stream, actor, "resume meeting", asked, new MeetingResumed());
    }

    public Command adjourn(CommandId id, StreamId stream, String actor, AdjournMeeting asked) {
        return once(id, stream, actor, "adjourn meeting", asked, new MeetingAdjourned(asked.reason()));
    }

    public Command order(CommandId id, StreamId stream, String actor, OrderItems asked) {
        return once(id, stream, actor, "order items", asked, new ItemsOrdered(asked.items()));
    }

    public Command takeUp(CommandId id, StreamId stream, String actor, TakeUpProposal asked) {
        return once(id, stream, actor, "take up", asked, new ProposalTakenUp(asked.proposal(), asked.item()));
    }

    public Command deliver(CommandId id, StreamId stream, String actor, DeliverStatement asked) {
        var statement = new StatementDelivered(asked.speaker(), asked.kind(), asked.words(), asked.ballots());
        return once(id, stream, actor, "state in meeting", asked, statement);
    }

    /** Whether it sits is the log's to say; that it was opened is asked before. */
    private Command once(CommandId id, StreamId stream, String actor, String what, Object asked, MeetingEvent event) {
        return requests.command(id, stream, actor, what, asked, fold -> {
            Known.meeting(fold);
            return event;
        });
    }
}
