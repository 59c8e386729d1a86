package org.rollcall.system.fault.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.rollcall.system.hall.Http;

/**
 * Sends every command of a run, and notes when it was asked, when it was answered, and with what. A time-out is unknown, never
 * failed: the command may be in the log, or still on its way there.
 */
public final class Recorder {

    private final AtomicLong order = new AtomicLong();
    private final AtomicLong promised = new AtomicLong();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    /** Sends it once. */
    public Attempt send(Http door, Command command) {
        long invoked = order.incrementAndGet();
        Attempt attempt = ask(door, command, invoked);
        attempts.add(attempt);
        if (attempt.promisesVote() && attempt.status() == 201) {
            promised.incrementAndGet();
        }
        return attempt;
    }

    private Attempt ask(Http door, Command command, long invoked) {
        try {
            return read(door.post(command.path(), command.id(), command.json()), command, invoked);
        } catch (UncheckedIOException noAnswer) {
            return new Attempt(command, invoked, order.incrementAndGet(), Attempt.Outcome.UNKNOWN, 0, null, null);
        }
    }

    private Attempt read(Http.Reply reply, Command command, long invoked) {
        JsonNode body = body(reply);
        String effect = body.path("effect").asText(null);
        return new Attempt(
                command,
                invoked,
                order.incrementAndGet(),
                outcome(reply.status(), body),
                reply.status(),
                body.path("reason").asText(effect),
                body.hasNonNull("seq") ? body.get("seq").asLong() : null);
    }

    private static JsonNode body(Http.Reply reply) {
        try {
            return reply.json();
        } catch (UncheckedIOException cutShort) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private static Attempt.Outcome outcome(int status, JsonNode body) {
        return switch (status) {
            case 200, 201 -> body.has("effect") ? Attempt.Outcome.OK : Attempt.Outcome.UNKNOWN;
            case 503 ->
                body.path("outcome").asText().equals("not accepted")
                        ? Attempt.Outcome.FAILED
                        : Attempt.Outcome.UNKNOWN;
            default -> status >= 400 && status < 500 ? Attempt.Outcome.FAILED : Attempt.Outcome.UNKNOWN;
        };
    }

    /** Votes that were promised to count so far. */
    public long promised() {
        return promised.get();
    }

    /** All of it, in the order of the ends. */
    public List<Attempt> attempts() {
        return new ArrayList<>(attempts);
    }
}
