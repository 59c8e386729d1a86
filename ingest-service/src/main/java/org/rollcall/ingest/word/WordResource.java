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
import org.rollcall.domain.id.BallotId;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.Reception;

/** What is said of a recorded vote, over HTTP. */
@Path("/v1/ballots/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
@RunOnVirtualThread
public class WordResource {

    @Inject
    Requests requests;

    @Inject
    Words words;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT})
    @Path("/intentions")
    @Operation(
            summary = "Say how a member had meant to vote",
            description = "After the close; kept beside the count, and alters nothing.")
    public Response intend(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = IntendVote.class))) byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        IntendVote asked = requests.body(json, IntendVote.class);
        requests.mustSpeakFor(asked.member());
        return reception.answer(words.intend(requests.idOr(key), ballot, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/figures")
    @Operation(
            summary = "Report what somebody published about a result",
            description = "Kept with its source; the differences are computed, and nothing is altered.")
    public Response report(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReportFigures.class))) byte[] json) {
        BallotId ballot = Requests.ballotOf(id);
        ReportFigures asked = requests.body(json, ReportFigures.class);
        return reception.answer(words.report(requests.idOr(key), ballot, requests.actor(), asked), prefer);
    }
}
