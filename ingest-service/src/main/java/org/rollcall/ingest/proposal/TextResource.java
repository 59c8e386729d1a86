package org.rollcall.ingest.proposal;

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

/** What its sponsors do with a draft, and its adoption without a vote, over HTTP. */
@Path("/v1/proposals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@RunOnVirtualThread
public class TextResource {

    @Inject
    Requests requests;

    @Inject
    Proposals proposals;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/revisions")
    @Operation(
            summary = "Put a revised text in the place of the one before",
            description = "Not once voting began or the text was amended (rule 80).")
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReviseProposal.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        ReviseProposal asked = requests.body(json, ReviseProposal.class);
        return reception.answer(proposals.revise(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/withdrawal")
    @Operation(summary = "Withdraw a draft", description = "Not once voting began or the text was amended (rule 80).")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawProposal.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        WithdrawProposal asked = requests.body(json, WithdrawProposal.class);
        return reception.answer(proposals.withdraw(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/sponsors/withdrawals")
    @Operation(summary = "Leave the sponsors of a draft or of an amendment")
    public Response leave(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = LeaveSponsors.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        LeaveSponsors asked = requests.body(json, LeaveSponsors.class);
        return reception.answer(proposals.leave(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/adopt")
    @Operation(
            summary = "Adopt a draft without a vote",
            description = "Not while an amendment, a part or a motion is undecided.")
    public Response adopt(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdoptProposal.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        AdoptProposal asked = requests.body(json, AdoptProposal.class);
        return reception.answer(proposals.adopt(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
