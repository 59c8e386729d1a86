package org.rollcall.ingest.simulation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.fold.Effect;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.ingest.ballot.Ballots;
import org.rollcall.ingest.ballot.VoidBallot;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.FoldObserver;
import org.rollcall.ingest.log.Instance;
import org.rollcall.ingest.log.LogState;

/**
 * Simulated ballots that this instance left open when it stopped: nobody plays them any more, so they are declared void once
 * the log has been read again. Those of other instances are theirs.
 */
@ApplicationScoped
class Abandoned implements FoldObserver {

    private static final Logger LOG = Logger.getLogger(Abandoned.class);

    @Inject
    Instance instance;

    @Inject
    Simulations simulations;

    @Inject
    Ballots ballots;

    @Inject
    LogState state;

    @Inject
    Door door;

    private final Set<BallotId> open = ConcurrentHashMap.newKeySet();
    private volatile boolean done;

    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (done || !(step.effect() instanceof Effect.Applied) || !(reading instanceof Reading.Readable readable)) {
            return;
        }
        var envelope = readable.envelope();
        switch (envelope.event()) {
            case BallotOpened opened
            when envelope.actor().equals(Player.ACTOR) && envelope.source().equals(instance.source()) ->
                open.add(opened.ballot());
            case BallotClosed closed -> open.remove(closed.ballot());
            case BallotVoided voided -> open.remove(voided.ballot());
            default -> {
                // Votes neither open nor end a ballot.
            }
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void declareVoid() {
        if (done || !state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        try {
            Map<Boolean, java.util.List<BallotId>> byLife =
                    open.stream().collect(java.util.stream.Collectors.partitioningBy(this::played));
            byLife.get(false).forEach(this::declareVoid);
            done = true;
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.infof("simulations left open are not void yet: %s", later.getMessage());
        }
    }

    private boolean played(BallotId ballot) {
        return simulations.all().stream()
                .anyMatch(simulation -> simulation.ballot().equals(ballot));
    }

    private void declareVoid(BallotId ballot) {
        var reason = new VoidBallot("the simulation was interrupted by a restart");
        door.submit(ballots.voidBallot(CommandId.of("abandoned:" + ballot), ballot, Player.ACTOR, reason));
        LOG.infof("the simulated ballot %s was left open by an earlier run and is now void", ballot);
    }
}
