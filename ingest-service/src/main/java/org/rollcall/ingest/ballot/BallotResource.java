package org.rollcall.ingest.ballot;

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
import org.rollcall.domain.id.BallotId;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.Reception;
import org.rollcall.ingest.problem.Replies;

/** Recorded votes over HTTP, without the votes themselves. */
@Path("/v1/ballots/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ballots")
@RunOnVirtualThread
public class BallotResource {

    @Inject
    Requests requests;

    @Inject
    Ballots ballots;

    @Inject
    Consequences consequences;

    @Inject
    Reception reception;

    @Inject
    Results results;

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/close")
    @Operation(summary = "Close the ballot", description = "Decides it: the verdict is part of the answer.")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = CloseBallot.class))) byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        CloseBallot asked = requests.body(json, CloseBallot.class);
        Answer answer = reception.submit(ballots.close(requests.idOr(key), ballot, requests.actor(), asked), prefer);
        if (answer.refusal() == null) {
            consequences.append(ballot);
        }
        return Replies.of(answer, results.in(AnswerBody.of(answer, ballot), ballot));
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/void")
    @Operation(summary = "Declare an open ballot void")
    public Response voidBallot(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = VoidBallot.class))) byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        VoidBallot asked = requests.body(json, VoidBallot.class);
        return reception.answer(ballots.voidBallot(requests.idOr(key), ballot, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/announce")
    @Operation(
            summary = "Announce the result as the presiding officer says it",
            description = "Kept beside the count; alters nothing.")
    public Response announce(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = AnnounceResult.class))) byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        AnnounceResult asked = requests.body(json, AnnounceResult.class);
        return reception.answer(ballots.announce(requests.idOr(key), ballot, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT})
    @Path("/non-participation")
    @Operation(
            summary = "Declare that a member does not participate in the vote",
            description = "It stays among those not voting; if it votes after all, it does participate.")
    public Response declare(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DeclareNonParticipation.class)))
                    byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        DeclareNonParticipation asked = requests.body(json, DeclareNonParticipation.class);
        requests.mustSpeakFor(asked.member());
        return reception.answer(ballots.declare(requests.idOr(key), ballot, requests.actor(), asked), prefer);
    }
}
