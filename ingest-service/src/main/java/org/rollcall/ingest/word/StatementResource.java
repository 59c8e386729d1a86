package org.rollcall.ingest.word;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.access.Roles;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.Reception;

/** Statements about a proposal over HTTP. */
@Path("/v1/proposals/{id}/statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
@RunOnVirtualThread
public class StatementResource {

    @Inject
    Requests requests;

    @Inject
    Words words;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(
            summary = "Deliver a statement about a proposal",
            description = "A sponsor does not explain its vote on its own text (rule 88).")
    public Response deliver(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DeliverStatement.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        DeliverStatement asked = requests.body(json, DeliverStatement.class);
        return reception.answer(words.deliver(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
