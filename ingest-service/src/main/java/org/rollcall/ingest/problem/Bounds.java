package org.rollcall.ingest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.rollcall.access.token.Caller;
import org.rollcall.access.token.NotYours;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Command;

/** Keeps a token that is bound to one assembly to it: where a command leads is known by its stream, or by what begins one. */
@ApplicationScoped
public class Bounds {

    private static final String ASSEMBLY = "assembly:";

    @Inject
    Caller caller;

    /** The same command, which is not decided where it leaves the token's assembly. */
    public Command on(Command command) {
        return caller.assembly()
                .map(own -> command.deciding(within(AssemblyId.of(own), command.decision())))
                .orElse(command);
    }

    private static Function<StreamFold, Event> within(AssemblyId own, Function<StreamFold, Event> decision) {
        return fold -> {
            check(own, assemblyOf(fold));
            Event event = decision.apply(fold);
            check(own, assemblyOf(event));
            return event;
        };
    }

    private static void check(AssemblyId own, AssemblyId asked) {
        if (asked != null && !asked.equals(own)) {
            throw new NotYours("your token holds in " + own + "; this belongs to " + asked);
        }
    }

    private static AssemblyId assemblyOf(StreamFold fold) {
        if (fold.id().kind() == StreamId.Kind.ASSEMBLY) {
            return AssemblyId.of(fold.id().value().substring(ASSEMBLY.length()));
        }
        return switch (fold.state()) {
            case Proposal proposal
            when proposal.submission() != null -> proposal.submission().assembly();
            case Meeting meeting
            when meeting.opening() != null -> meeting.opening().assembly();
            case null, default -> null;
        };
    }

    private static AssemblyId assemblyOf(Event event) {
        return switch (event) {
            case ProposalSubmitted submitted -> submitted.assembly();
            case MeetingOpened opened -> opened.assembly();
            default -> null;
        };
    }
}
