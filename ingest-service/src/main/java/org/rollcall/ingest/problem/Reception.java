package org.rollcall.ingest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rollcall.access.audit.Deed;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;

/** Takes a command to the door and brings its answer back, waiting for the verdict unless the client prefers not to. */
@ApplicationScoped
public class Reception {

    @Inject
    Door door;

    @Inject
    Bounds bounds;

    @Inject
    Deed deed;

    /** @param prefer the request's {@code Prefer} header (RFC 7240): {@code respond-async} returns once the log has it */
    public Response answer(Command command, String prefer) {
        return Replies.of(submit(command, prefer));
    }

    public Answer submit(Command command, String prefer) {
        try {
            return take(command, prefer).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The same; without waiting where only the log is awaited, so that its acknowledgement needs no thread that sleeps. */
    public CompletableFuture<Answer> take(Command command, String prefer) {
        Command bound = bounds.on(command);
        Deed.Noted noted = deed.was(bound.id().value(), bound.stream().value());
        boolean async = prefer != null && prefer.contains("respond-async");
        CompletableFuture<Answer> answer =
                async ? door.append(bound) : CompletableFuture.completedFuture(door.submit(bound));
        return answer.thenApply(given -> {
            noted.became(result(given));
            return given;
        });
    }

    private static String result(Answer answer) {
        if (answer.refusal() != null) {
            return answer.refusal().name();
        }
        return answer.isLate() ? "LATE" : answer.effect().code();
    }
}
