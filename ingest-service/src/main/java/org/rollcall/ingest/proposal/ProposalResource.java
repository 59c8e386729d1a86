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
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.Reception;

/** Drafts over HTTP. */
@Path("/v1/proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@RunOnVirtualThread
public class ProposalResource {

    @Inject
    Requests requests;

    @Inject
    Proposals proposals;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(
            summary = "Submit a draft",
            description = "Its stream is the slug of its symbol: A/ES-11/L.1 becomes a-es-11-l-1.")
    public Response submit(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = SubmitProposal.class))) byte[] json) {
        SubmitProposal asked = requests.body(json, SubmitProposal.class);
        StreamId stream = StreamId.ofSymbol(InvalidValue.required("symbol", asked.symbol()));
        return reception.answer(
                proposals.submit(requests.idOr(key), stream, requests.actor(), asked, Provenance.test()), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/sponsors")
    @Operation(summary = "Join the sponsors")
    public Response join(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = JoinSponsors.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        JoinSponsors asked = requests.body(json, JoinSponsors.class);
        return reception.answer(proposals.join(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/majority")
    @Operation(summary = "Determine which majority applies, and on what basis")
    public Response determine(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DetermineMajority.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        DetermineMajority asked = requests.body(json, DetermineMajority.class);
        return reception.answer(proposals.determine(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/resolution")
    @Operation(summary = "Give the adopted text its symbol")
    public Response number(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = NumberResolution.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        NumberResolution asked = requests.body(json, NumberResolution.class);
        return reception.answer(proposals.number(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
