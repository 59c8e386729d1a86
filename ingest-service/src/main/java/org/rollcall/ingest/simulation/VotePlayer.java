package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.ballot.Consequences;

/** Plays one vote: opened, cast when due, closed, its verdict repeated, announced, the text numbered. */
@ApplicationScoped
class VotePlayer {

    /** Who records what hands and voices say. */
    private static final String SECRETARIAT = "secretariat";
    /** From the last vote to the gavel, and from the gavel to the announcement, at speed 1. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    Stage stage;

    @Inject
    Consequences consequences;

    void open(Simulation simulation, PlayedVote vote) {
        happens(simulation, vote, "open", vote.opening());
        simulation.voting(vote.ballot(), vote.timetable().presses().size());
        vote.notParticipating()
                .forEach(member -> happens(
                        simulation, vote, "stays:" + member, new NonParticipationDeclared(vote.ballot(), member)));
    }

    /** Takes the votes and announces the result; false when it was stopped before the gavel. */
    boolean take(Simulation simulation, PlayedVote vote) throws InterruptedException {
        if (!castAll(simulation, vote)) {
            return false;
        }
        pause(simulation);
        happens(simulation, vote, "close", new BallotClosed(vote.ballot()));
        consequences.append(vote.ballot());
        pause(simulation);
        announce(simulation, vote);
        return true;
    }

    private boolean castAll(Simulation simulation, PlayedVote vote) throws InterruptedException {
        long start = System.nanoTime();
        for (Timetable.Press press : vote.timetable().presses()) {
            if (!simulation.awaitTime(start + simulation.nanos(press.due()))) {
                return false;
            }
            happens(
                    simulation,
                    vote,
                    (press.slip() ? "slip:" : "vote:") + press.member(),
                    cast(simulation, vote, press));
            simulation.counted();
        }
        return true;
    }

    private static VoteCast cast(Simulation simulation, PlayedVote vote, Timetable.Press press) {
        boolean corrects = !press.slip() && vote.timetable().slips(press.member());
        CommandId slip = corrects
                ? CommandId.of("sim:" + simulation.id() + ":" + vote.prefix() + "slip:" + press.member())
                : null;
        String recorder = vote.opening().method() == Method.MACHINE ? null : SECRETARIAT;
        return new VoteCast(vote.ballot(), press.member(), press.choice(), recorder, slip);
    }

    private void announce(Simulation simulation, PlayedVote vote) {
        Ballot.Closed closed = stage.ask(vote.ballot().stream(), proposal ->
                (Ballot.Closed) proposal.ballot(vote.ballot()).orElseThrow());
        Outcome outcome = closed.verdict().outcome();
        Figures said = vote.announced() == null ? Figures.of(closed.votes().tally()) : vote.announced();
        happens(simulation, vote, "announce", new ResultAnnounced(vote.ballot(), said, outcome, null));
        if (vote.resolution() != null && outcome == Outcome.ADOPTED) {
            happens(simulation, vote, "number", new ResolutionNumbered(vote.resolution()));
        }
    }

    private void happens(Simulation simulation, PlayedVote vote, String what, ProposalEvent event) {
        stage.happens(simulation, vote.ballot().stream(), vote.prefix() + what, event);
    }

    private static void pause(Simulation simulation) throws InterruptedException {
        simulation.awaitTime(System.nanoTime() + simulation.nanos(PAUSE));
    }
}
