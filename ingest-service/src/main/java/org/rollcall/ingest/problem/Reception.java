package org.rollcall.ingest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
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

    /** @param prefer the request's {@code Prefer} header (RFC 7240): {@code respond-async} returns once the log has it */
    public Response answer(Command command, String prefer) {
        return Replies.of(submit(command, prefer));
    }

    public Answer submit(Command command, String prefer) {
        boolean async = prefer != null && prefer.contains("respond-async");
        Command bound = bounds.on(command);
        return async ? door.append(bound) : door.submit(bound);
    }
}
