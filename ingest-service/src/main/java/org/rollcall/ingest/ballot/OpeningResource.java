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
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.Reception;
import org.rollcall.ingest.problem.Replies;

/** Opening a recorded vote over HTTP, and what stands in the place of one. */
@Path("/v1/proposals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ballots")
@RunOnVirtualThread
public class OpeningResource {

    @Inject
    Requests requests;

    @Inject
    Ballots ballots;

    @Inject
    Reception reception;

    @Inject
    Consequences consequences;

    @Inject
    Results results;

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/ballots")
    @Operation(
            summary = "Open a recorded vote",
            description = "On what the rules put next unless a subject is named. Freezes the electorate of today; the"
                    + " majority must be determined before.")
    public Response open(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = OpenBallot.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        OpenBallot asked = requests.body(json, OpenBallot.class);
        Answer answer = reception.submit(ballots.open(requests.idOr(key), stream, requests.actor(), asked), prefer);
        BallotId ballot = results.openedAt(stream, answer.seq());
        return Replies.of(answer, results.asked(AnswerBody.of(answer, ballot), ballot));
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/tallies")
    @Operation(
            summary = "Report the result of a vote whose roll is not known",
            description = "Totals, or only the outcome, with their source; it takes the place of a ballot.")
    public Response report(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReportTally.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        ReportTally asked = requests.body(json, ReportTally.class);
        Answer answer = reception.submit(ballots.report(requests.idOr(key), stream, requests.actor(), asked), prefer);
        BallotId ballot = results.openedAt(stream, answer.seq());
        if (ballot == null) {
            return Replies.of(answer);
        }
        consequences.append(ballot);
        return Replies.of(answer, results.in(AnswerBody.of(answer, ballot), ballot));
    }
}
