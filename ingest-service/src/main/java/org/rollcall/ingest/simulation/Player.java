package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Scenario;

/** Plays a simulation from its opening to its end, or to where it is stopped. */
@ApplicationScoped
class Player {

    private static final Logger LOG = Logger.getLogger(Player.class);

    @Inject
    Stage stage;

    @Inject
    LogReader reader;

    @Inject
    Terms terms;

    @Inject
    DraftPlayer drafts;

    @Inject
    VotePlayer votes;

    @Inject
    MeetingPlayer meetings;

    /** A simulation that was opened, and how the rest of it is played; false when it was stopped. */
    interface Rest {
        boolean play() throws InterruptedException;
    }

    /** Submits the draft and opens its ballot, or opens the meeting. */
    Rest open(Simulation simulation) {
        return switch (simulation.scenario()) {
            case Scenario vote -> open(simulation, vote);
            case MeetingScenario meeting -> {
                meetings.open(simulation, meeting);
                yield () -> meetings.play(simulation, meeting);
            }
        };
    }

    private Rest open(Simulation simulation, Scenario scenario) {
        PlayedVote vote = terms.of(simulation, scenario);
        drafts.submit(simulation, scenario);
        drafts.determine(simulation, "", scenario.symbol(), scenario.rule(), scenario.basis());
        votes.open(simulation, vote);
        return () -> {
            boolean taken = votes.take(simulation, vote);
            if (taken) {
                simulation.stepDone();
            }
            return taken;
        };
    }

    /** Waits for the start and plays the rest. */
    void play(Simulation simulation, Rest rest) {
        try {
            if (simulation.awaitStart() && rest.play()) {
                simulation.end(Simulation.State.ENDED, null);
            } else {
                clear(simulation, "the simulation was stopped");
                simulation.end(Simulation.State.STOPPED, null);
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            simulation.end(Simulation.State.STOPPED, "this instance stopped");
        } catch (RuntimeException failed) {
            fail(simulation, failed);
        }
    }

    /** Ends it with what went wrong; as far as the log lets it, nothing stays open behind. */
    void fail(Simulation simulation, RuntimeException failed) {
        LOG.errorf("simulation %s failed: %s", simulation.id(), failed.getMessage());
        try {
            clear(simulation, "the simulation failed");
        } catch (RuntimeException uncleared) {
            LOG.errorf("simulation %s left something open: %s", simulation.id(), uncleared.getMessage());
        }
        simulation.end(Simulation.State.FAILED, failed.getMessage());
    }

    /** Leaves nothing open behind: a vote is declared void, the meeting adjourned. */
    private void clear(Simulation simulation, String why) {
        for (StreamId stream : simulation.streams()) {
            reader.read(stream, fold -> ((Proposal) fold.state())
                            .openBallot()
                            .map(Ballot::id)
                            .orElse(null))
                    .ifPresent(open -> stage.happens(simulation, stream, "void", new BallotVoided(open, why)));
        }
        if (simulation.meeting() != null && sits(simulation.meeting())) {
            stage.happens(simulation, simulation.meeting(), "stopped", new MeetingAdjourned(why));
        }
    }

    private boolean sits(StreamId meeting) {
        return reader.read(meeting, fold -> ((Meeting) fold.state()).sitting() != Meeting.Sitting.ADJOURNED)
                .orElse(false);
    }
}
