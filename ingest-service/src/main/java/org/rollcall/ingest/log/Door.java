package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Logged;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.LogWriter.Pace;

/**
 * The one way in, for people, importers and simulations alike.
 *
 * <p>An id that is in the log already gets its first answer. Else the command is appended as what was seen, and the answer is
 * what this instance's own fold says it did once it has passed the acknowledged offset. Refused before the log is only what no
 * later event could make possible, or what the end of the log, read after the request came, does not allow.
 */
@ApplicationScoped
public class Door {

    @Inject
    LogSettings settings;

    @Inject
    Instance instance;

    @Inject
    LogState state;

    @Inject
    LogWriter writer;

    @Inject
    LogReader reader;

    @Inject
    Demand demand;

    @Inject
    Topics topics;

    @Inject
    Clock clock;

    @Inject
    Underway underway;

    /** Submits one command and waits for its verdict. */
    public Answer submit(Command command) {
        return underway.single()
                .within(1, () -> answers(List.of(command), Pace.LIVE).getFirst());
    }

    /**
     * Submits one command; completes as soon as it is safe in the log, without its verdict, and fails with {@link AppendFailed} when the
     * producer gives it up.
     */
    public CompletableFuture<Answer> append(Command command) {
        return underway.single().until(1, () -> {
            Sent sent = send(command, Pace.LIVE);
            return sent.answer != null
                    ? CompletableFuture.completedFuture(sent.answer)
                    : sent.acknowledgement.thenApply(offset -> Answer.late(command));
        });
    }

    /**
     * Submits commands of one or several streams in their order; each gets its own answer. Those that are not in bulk are the service's
     * own, such as what follows from a verdict, and find room always.
     *
     * @throws AppendFailed if one was not acknowledged; those before it may be in the log, and the same ids tell
     */
    public List<Answer> submit(List<Command> commands, Pace pace) {
        return pace == Pace.BULK
                ? underway.bulk().within(commands.size(), () -> answers(commands, pace))
                : answers(commands, pace);
    }

    private List<Answer> answers(List<Command> commands, Pace pace) {
        return demand.during(() -> {
            List<Sent> sent = new ArrayList<>(commands.size());
            for (Command command : commands) {
                sent.add(send(command, pace));
            }
            sent.forEach(this::acknowledged);
            long deadline = System.nanoTime() + settings.verdictWait().toNanos();
            return sent.stream().map(one -> verdict(one, deadline)).toList();
        });
    }

    private Sent send(Command command, Pace pace) {
        state.requireReady();
        Optional<Answer> known = known(command);
        if (known.isPresent()) {
            return new Sent(command, known.get(), -1, null);
        }
        try {
            Event event = decide(command);
            int partition = writer.partitionOf(command.stream());
            return new Sent(command, null, partition, writer.append(envelope(command, event), pace));
        } catch (Refused refused) {
            // The repeat of a command that was appended a moment ago must not be told of a later close.
            return new Sent(command, known(command).orElseGet(() -> Answer.refused(command, refused)), -1, null);
        }
    }

    private Event decide(Command command) {
        try {
            return ask(command);
        } catch (Refused refused) {
            if (!refused.mayTurn()) {
                throw refused;
            }
            readToEnd(command.stream());
            return ask(command);
        }
    }

    /** Asked about the other stream first, and apart: who decides holds this one, and the reader of the log may need it. */
    private Event ask(Command command) {
        ask(command, command.looksAt()).ifPresent(this::readToEnd);
        return ask(command, command.decision());
    }

    private <T> T ask(Command command, Function<StreamFold, T> question) {
        return reader.read(command.stream(), question)
                .orElseGet(() -> question.apply(new StreamFold(command.stream())));
    }

    /**
     * Folds to the end of the stream's partition, read now: another instance may be ahead.
     *
     * @throws LogState.NotReady if that takes longer than a verdict may
     */
    public void readToEnd(StreamId stream) {
        state.requireReady();
        long deadline = System.nanoTime() + settings.verdictWait().toNanos();
        int partition = writer.partitionOf(stream);
        try {
            long end = topics.end(partition, settings.verdictWait());
            long left = Math.max(1, deadline - System.nanoTime());
            reader.passed(partition, end - 1).get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogState.NotReady("this instance is stopping");
        } catch (ExecutionException | TimeoutException behind) {
            throw new LogState.NotReady("the end of the log could not be read in time");
        }
    }

    private Envelope envelope(Command command, Event event) {
        return new Envelope(
                command.id(),
                instance.source(),
                command.stream(),
                clock.instant(),
                command.actor(),
                command.digest(),
                command.occurredAt(),
                event);
    }

    private void acknowledged(Sent sent) {
        if (sent.answer != null) {
            return;
        }
        try {
            sent.acknowledgement.get(settings.appendWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AppendFailed.unknown(stopped);
        } catch (TimeoutException late) {
            throw AppendFailed.unknown(late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof AppendFailed known ? known : AppendFailed.unknown(failed.getCause());
        }
    }

    private Answer verdict(Sent sent, long deadline) {
        if (sent.answer != null) {
            return sent.answer;
        }
        long offset = sent.acknowledgement.join();
        try {
            long left = Math.max(1, deadline - System.nanoTime());
            reader.passed(sent.partition, offset).get(left, TimeUnit.NANOSECONDS);
            return answered(sent.command);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.late(sent.command);
        } catch (ExecutionException | TimeoutException late) {
            return Answer.late(sent.command);
        }
    }

    /** What the fold says; of two requests with one id that raced each other, both are told what the first one did. */
    private Answer answered(Command command) {
        return known(command)
                .map(answer -> new Answer(answer.id(), answer.stream(), answer.seq(), answer.effect(), false))
                .orElseGet(
                        () -> reader.read(command.stream(), fold -> fold.heldBy() == null ? null : held(command, fold))
                                .orElseGet(() -> Answer.late(command)));
    }

    private static Answer held(Command command, StreamFold fold) {
        return new Answer(command.id(), command.stream(), null, new Effect.Held(fold.heldBy()), false);
    }

    private Optional<Answer> known(Command command) {
        return reader.read(command.stream(), fold -> fold.command(command.id())
                .map(logged -> repeated(command, logged))
                .orElse(null));
    }

    private static Answer repeated(Command command, Logged logged) {
        if (logged.digest().equals(command.digest())) {
            return new Answer(command.id(), command.stream(), logged.seq(), logged.effect(), true);
        }
        // Perhaps somebody else's: that it is taken is all that is said of it.
        Effect taken = Effect.refused(
                Refusal.ID_REUSED, "the id " + command.id() + " was used for another command; choose a new one");
        return new Answer(command.id(), command.stream(), null, taken, true);
    }

    private record Sent(Command command, Answer answer, int partition, CompletableFuture<Long> acknowledgement) {}
}
