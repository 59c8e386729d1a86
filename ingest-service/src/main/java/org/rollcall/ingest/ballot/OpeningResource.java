package org.rollcall.ingest.ballot;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.Reception;
import org.rollcall.ingest.problem.Replies;

/** Opening a recorded vote over HTTP. */
@Path("/v1/proposals/{id}/ballots")
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
    LogReader reader;

    @POST
    @Operation(
            summary = "Open a recorded vote",
            description = "Freezes the electorate of today; the majority must be determined before.")
    public Response open(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = OpenBallot.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        OpenBallot asked = requests.body(json, OpenBallot.class);
        Answer answer = reception.submit(ballots.open(requests.idOr(key), stream, Requests.ACTOR, asked), prefer);
        return Replies.of(
                answer, AnswerBody.of(answer, answer.seq() == null ? null : ballotOpenedAt(stream, answer.seq())));
    }

    /** The ballot that the record at that place opened: its id is not in the answer, it is in the log. */
    private String ballotOpenedAt(StreamId stream, long seq) {
        return reader.read(
                        stream, fold -> fold.state() instanceof Proposal proposal ? proposal.ballotOpenedAt(seq) : null)
                .map(BallotId::toString)
                .orElse(null);
    }
}
