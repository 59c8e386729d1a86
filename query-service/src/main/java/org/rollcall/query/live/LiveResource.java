package org.rollcall.query.live;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.query.live.line.Subscribers;

/** How many are watching. */
@PermitAll
@Path("/v1/live")
@Tag(name = "live")
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {

    @Inject
    Subscribers subscribers;

    /** Open live streams of this instance, of one ballot or of all. */
    public record Watching(int subscribers) {}

    @GET
    @NonBlocking
    @Operation(summary = "How many live streams are open")
    public Watching live() {
        return new Watching(subscribers.open());
    }
}
