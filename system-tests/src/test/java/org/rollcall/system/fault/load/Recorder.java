package org.rollcall.system.fault.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.rollcall.system.check.Answer;
import org.rollcall.system.check.Asked;
import org.rollcall.system.check.Attempt;
import org.rollcall.system.check.History;
import org.rollcall.system.hall.Http;

/**
 * Sends every command of a run, and notes when it was asked, when it was answered, and with what. A time-out is unknown, never
 * failed: the command may be in the log, or still on its way there.
 */
public final class Recorder {

    private final AtomicLong order = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    /** Sends it once; the answer, which is also noted. */
    public Answer send(Http door, Command command) {
        long invoked = order.incrementAndGet();
        Answer answer = ask(door, command);
        attempts.add(new Attempt(command.asked(), invoked, order.incrementAndGet(), answer));
        if (answer instanceof Answer.Unknown) {
            unknown.incrementAndGet();
        }
        return answer;
    }

    private static Answer ask(Http door, Command command) {
        try {
            return read(door.post(command.path(), command.asked().id().value(), command.json()));
        } catch (UncheckedIOException noAnswer) {
            return new Answer.Unknown(noAnswer.getCause().getClass().getSimpleName());
        }
    }

    private static Answer read(Http.Reply reply) {
        JsonNode body = body(reply);
        if (reply.status() < 300 && body.isMissingNode()) {
            return new Answer.Unknown("the answer was cut short");
        }
        return Answer.of(
                reply.status(),
                body.path("effect").asText(null),
                body.hasNonNull("seq") ? body.get("seq").asLong() : null,
                body.path("reason").asText(null),
                body.path("outcome").asText(null));
    }

    private static JsonNode body(Http.Reply reply) {
        try {
            return reply.json();
        } catch (UncheckedIOException notWhole) {
            return MissingNode.getInstance();
        }
    }

    /** Counts a vote whose voter has been told that it counts. */
    void promised(Asked asked) {
        if (asked.kind() == Asked.Kind.VOTE) {
            acknowledged.incrementAndGet();
        }
    }

    /** Votes of which their voters were told that they count. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Requests after which nobody knew. */
    public long unknown() {
        return unknown.get();
    }

    /** All of it. */
    public History history() {
        return History.of(List.copyOf(attempts));
    }
}
