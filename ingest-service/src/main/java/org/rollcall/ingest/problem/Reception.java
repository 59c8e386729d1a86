package org.rollcall.ingest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
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
        boolean async = prefer != null && prefer.contains("respond-async");
        Command bound = bounds.on(command);
        deed.was(bound.id().value(), bound.stream().value(), null);
        Answer answer = async ? door.append(bound) : door.submit(bound);
        deed.was(bound.id().value(), bound.stream().value(), result(answer));
        return answer;
    }

    private static String result(Answer answer) {
        if (answer.refusal() != null) {
            return answer.refusal().name();
        }
        return answer.isLate() ? "LATE" : answer.effect().code();
    }
}
