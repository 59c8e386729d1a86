package org.rollcall.ingest.ballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Effect;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.FoldObserver;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.Requests;

/**
 * Repeats each verdict as an event of its own, for subscribers. Whoever appended the close does it before answering; any
 * instance does it when its fold has missed it for five seconds. The id comes from the ballot, so however many do it, the log
 * holds one that counts (DESIGN decision 6). Of imports the importer writes what was recorded.
 */
@ApplicationScoped
public class Consequences implements FoldObserver {

    private static final Logger LOG = Logger.getLogger(Consequences.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    Door door;

    @Inject
    LogReader reader;

    @Inject
    LogState state;

    @Inject
    Requests requests;

    private final Map<BallotId, Long> missing = new ConcurrentHashMap<>();

    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (!(step.effect() instanceof Effect.Applied) || !(reading instanceof Reading.Readable readable)) {
            return;
        }
        note(fold, readable.envelope());
    }

    private void note(StreamFold fold, Envelope envelope) {
        switch (envelope.event()) {
            case BallotClosed closed
            when consequence(fold, closed.ballot()).isPresent() -> missing.put(closed.ballot(), System.nanoTime());
            case ProposalAdopted adopted when adopted.ballot() != null -> missing.remove(adopted.ballot());
            case ProposalRejected rejected -> missing.remove(rejected.ballot());
            default -> {
                // Nothing else follows from a close, or says that it followed.
            }
        }
    }

    /** Appends what follows from the close of that ballot, if anything does and nobody has. */
    public void append(BallotId ballot) {
        reader.read(ballot.stream(), fold -> consequence(fold, ballot).orElse(null))
                .ifPresent(event -> {
                    door.submit(command(ballot, event));
                    missing.remove(ballot);
                });
    }

    private Command command(BallotId ballot, Event event) {
        var id = CommandId.of("verdict:" + ballot);
        return requests.command(id, ballot.stream(), "system:ingest", "verdict " + ballot, Map.of(), fold -> event);
    }

    private static Optional<Event> consequence(StreamFold fold, BallotId id) {
        if (!(fold.state() instanceof Proposal proposal)
                || proposal.submission() == null
                || proposal.submission().provenance().kind() == Provenance.Kind.IMPORTED
                || !(proposal.ballot(id).orElse(null) instanceof Ballot.Closed closed)
                || !closed.terms().subject().decidesProposal()) {
            return Optional.empty();
        }
        Figures figures = Figures.of(closed.votes().tally());
        Outcome outcome = closed.verdict().outcome();
        return switch (outcome) {
            case ADOPTED -> Optional.of(new ProposalAdopted(id, figures));
            case REJECTED -> Optional.of(new ProposalRejected(id, figures));
            default -> Optional.empty();
        };
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void appendMissed() {
        if (!state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        missing.forEach((ballot, since) -> {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                appendQuietly(ballot);
            }
        });
    }

    private void appendQuietly(BallotId ballot) {
        try {
            append(ballot);
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.warnf("the verdict on %s could not be repeated yet: %s", ballot, later.getMessage());
        }
    }
}
