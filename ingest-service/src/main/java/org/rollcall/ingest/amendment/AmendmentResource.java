package org.rollcall.ingest.amendment;

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

/** Amendments over HTTP. */
@Path("/v1/proposals/{id}/amendments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments")
@RunOnVirtualThread
public class AmendmentResource {

    @Inject
    Requests requests;

    @Inject
    Amendments amendments;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(
            summary = "Submit an amendment",
            description =
                    "To the draft, or to another amendment. The order of submission is that of voting unless they are ranked.")
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = SubmitAmendment.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        SubmitAmendment asked = requests.body(json, SubmitAmendment.class);
        return reception.answer(amendments.submit(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/ranking")
    @Operation(
            summary = "Rank the amendments",
            description =
                    "The order names every undecided amendment once; an amendment to an amendment goes before it.")
    public Response rank(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = RankAmendments.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        RankAmendments asked = requests.body(json, RankAmendments.class);
        return reception.answer(amendments.rank(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/withdrawals")
    @Operation(summary = "Withdraw an amendment")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawAmendment.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        WithdrawAmendment asked = requests.body(json, WithdrawAmendment.class);
        return reception.answer(amendments.withdraw(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/adoptions")
    @Operation(summary = "Adopt an amendment without a vote")
    public Response adopt(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdoptAmendment.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        AdoptAmendment asked = requests.body(json, AdoptAmendment.class);
        return reception.answer(amendments.adopt(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
