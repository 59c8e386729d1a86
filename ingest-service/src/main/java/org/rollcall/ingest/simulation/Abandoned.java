package org.rollcall.ingest.simulation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.FoldObserver;
import org.rollcall.ingest.log.Instance;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.Requests;

/**
 * Simulated ballots and meetings that this instance left open when it stopped: nobody plays them any more, so they are declared
 * void and adjourned once the log has been read again. Those of other instances are theirs.
 */
@ApplicationScoped
class Abandoned implements FoldObserver {

    private static final Logger LOG = Logger.getLogger(Abandoned.class);
    private static final String WHY = "the simulation was interrupted by a restart";

    @Inject
    Instance instance;

    @Inject
    Simulations simulations;

    @Inject
    Requests requests;

    @Inject
    LogState state;

    @Inject
    Door door;

    private final Set<BallotId> open = ConcurrentHashMap.newKeySet();
    private final Set<StreamId> sitting = ConcurrentHashMap.newKeySet();
    private volatile boolean done;

    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (!done && step.effect() instanceof Effect.Applied && reading instanceof Reading.Readable readable) {
            note(readable.envelope());
        }
    }

    private void note(Envelope envelope) {
        boolean ours = envelope.actor().equals(Stage.ACTOR) && envelope.source().equals(instance.source());
        switch (envelope.event()) {
            case BallotOpened opened when ours -> open.add(opened.ballot());
            case BallotClosed closed -> open.remove(closed.ballot());
            case BallotVoided voided -> open.remove(voided.ballot());
            case MeetingOpened opened when ours -> sitting.add(envelope.stream());
            case MeetingAdjourned adjourned -> sitting.remove(envelope.stream());
            default -> {
                // Nothing else opens or ends a ballot or a meeting.
            }
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        if (done || !state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        try {
            open.stream().filter(ballot -> !played(ballot.stream())).forEach(this::declareVoid);
            sitting.stream().filter(meeting -> !played(meeting)).forEach(this::adjourn);
            done = true;
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.infof("simulations left open are not void yet: %s", later.getMessage());
        }
    }

    private boolean played(StreamId stream) {
        return simulations.all().stream()
                .anyMatch(simulation -> stream.equals(simulation.meeting())
                        || simulation.streams().contains(stream));
    }

    private void declareVoid(BallotId ballot) {
        end(ballot.stream(), "abandoned:" + ballot, new BallotVoided(ballot, WHY));
        LOG.infof("the simulated ballot %s was left open by an earlier run and is now void", ballot);
    }

    private void adjourn(StreamId meeting) {
        end(meeting, "abandoned:" + meeting, new MeetingAdjourned(WHY));
        LOG.infof("the simulated meeting %s was left open by an earlier run and is now adjourned", meeting);
    }

    private void end(StreamId stream, String id, Event event) {
        door.submit(requests.command(CommandId.of(id), stream, Stage.ACTOR, id, event, fold -> event));
    }
}
