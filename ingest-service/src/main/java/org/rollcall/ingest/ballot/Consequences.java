package org.rollcall.ingest.ballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.FoldObserver;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.LogWriter.Pace;
import org.rollcall.ingest.log.Refused;
import org.rollcall.ingest.log.Requests;

/**
 * Repeats each verdict, and each amendment that fell with it, as events of their own, for subscribers. Whoever appended what
 * decided does it before answering; any instance does it when its fold has missed one for five seconds. The ids come from the
 * ballot, so however many do it, the log holds one of each that counts (DESIGN decision 6). Of imports the importer writes what
 * was recorded.
 */
@ApplicationScoped
public class Consequences implements FoldObserver {

    private static final Logger LOG = Logger.getLogger(Consequences.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    Door door;

    @Inject
    LogState state;

    @Inject
    Requests requests;

    private final Map<CommandId, Due> missing = new ConcurrentHashMap<>();

    /** A consequence that the log does not hold yet, with the place of what decided. */
    private record Due(StreamId stream, long decidedAt, long since, Verdicts.Repeated repeated) {}

    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (!(reading instanceof Reading.Readable readable)) {
            return;
        }
        missing.remove(readable.envelope().id());
        if (step.effect() instanceof Effect.Applied) {
            Verdicts.after(fold, readable.envelope().event(), step.seq())
                    .forEach(repeated ->
                            missing.put(repeated.id(), new Due(fold.id(), step.seq(), System.nanoTime(), repeated)));
        }
    }

    @Override
    public boolean awaits(StreamId stream) {
        return missing.values().stream().anyMatch(due -> due.stream().equals(stream));
    }

    /** Appends what follows from the close of that ballot, or from its report, as far as nobody has. */
    public void append(BallotId ballot) {
        append(missing.values().stream()
                .filter(due -> ballot.equals(due.repeated().ballot()))
                .toList());
    }

    /** Appends what follows from the record at that place, as far as nobody has. */
    public void append(StreamId stream, Long seq) {
        append(missing.values().stream()
                .filter(due ->
                        seq != null && due.decidedAt() == seq && due.stream().equals(stream))
                .toList());
    }

    private void append(List<Due> all) {
        List<Command> commands = all.stream()
                .sorted(Comparator.comparing(Due::stream)
                        .thenComparing(Due::decidedAt)
                        .thenComparing(due -> due.repeated().place()))
                .map(this::command)
                .toList();
        door.submit(commands, Pace.LIVE).forEach(answer -> missing.remove(answer.id()));
    }

    private Command command(Due due) {
        Verdicts.Repeated repeated = due.repeated();
        return requests.command(
                repeated.id(),
                due.stream(),
                "system:ingest",
                repeated.what(),
                Map.of(),
                fold -> stillTrue(fold, repeated));
    }

    /** What was undone before anybody repeated it is not repeated any more: a reconsideration opens everything again. */
    private static Event stillTrue(StreamFold fold, Verdicts.Repeated repeated) {
        if (!Verdicts.hold(fold, repeated.event())) {
            throw new Refused(Refusal.CONTRADICTS_VERDICT, repeated.what() + " was undone since");
        }
        return repeated.event();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void appendMissed() {
        if (!state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        List<Due> late = missing.values().stream()
                .filter(due -> System.nanoTime() - due.since() > PATIENCE.toNanos())
                .toList();
        try {
            append(late);
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.warnf("%d verdicts could not be repeated yet: %s", late.size(), later.getMessage());
        }
    }
}
