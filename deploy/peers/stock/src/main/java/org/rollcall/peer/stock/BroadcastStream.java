package org.rollcall.peer.stock;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.annotations.Broadcast;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Server-sent events as the guides do them: a channel as a {@link Multi} that is broadcast to everybody who asks. What is sent is text
 * already; a team's own would be written as JSON anew for every subscriber.
 */
@Path("/stock/stream")
public class BroadcastStream {

    @Inject
    @Channel("changes")
    Multi<String> changes;

    @Inject
    @Channel("changes")
    @Broadcast
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    Emitter<String> change;

    /** Something changed. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public void tell(String document) {
        change.send(document);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> stream() {
        return changes;
    }
}
