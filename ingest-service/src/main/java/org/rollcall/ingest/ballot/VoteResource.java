package org.rollcall.ingest.ballot;

import io.smallrye.common.annotation.NonBlocking;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.access.Roles;
import org.rollcall.access.audit.Deed;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogWriter.Pace;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.Reception;
import org.rollcall.ingest.problem.Replies;
import org.rollcall.ingest.problem.Waiting;

/**
 * Votes in a ballot. A single one is read from its request on the event loop and waits on a thread of its own only then: what is read on
 * a virtual thread is handed over from the event loop piece by piece (decision 93).
 */
@Path("/v1/ballots/{id}/votes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ballots")
public class VoteResource {

    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Requests requests;

    @Inject
    Ballots ballots;

    @Inject
    VoteLines lines;

    @Inject
    Reception reception;

    @Inject
    Waiting waiting;

    @Inject
    Door door;

    @Inject
    Deed deed;

    @POST
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT})
    @NonBlocking
    @Operation(summary = "Cast a vote")
    public CompletionStage<Response> cast(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = CastVote.class))) byte[] json) {
        return waiting.on(() -> cast(Requests.ballotOf(id), key, prefer, requests.body(json, CastVote.class)));
    }

    private CompletionStage<Response> cast(BallotId ballot, String key, String prefer, CastVote asked) {
        requests.mustSpeakFor(asked.member());
        var commandId = key == null && asked.id() != null ? requests.clients(asked.id()) : requests.idOr(key);
        return reception
                .take(ballots.cast(commandId, ballot, requests.actor(), asked), prefer)
                .thenApply(answer -> Replies.of(answer, AnswerBody.of(answer, ballot)));
    }

    @POST
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT})
    @RunOnVirtualThread
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Cast many votes",
            description = "One vote a line. A bad line refuses all; else one answer a line, in order.")
    public Response castMany(
            @PathParam("id") String path,
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = CastVote.class)))
                    byte[] body) {
        BallotId ballot = Requests.ballotOf(path);
        CommandId id = requests.idOr(key);
        var answers = door.submit(lines.read(id, ballot, body), Pace.BULK);
        deed.was(id.value(), ballot.stream().value()).became(answers.size() + " votes");
        return Response.ok(lines.write(answers, ballot)).build();
    }
}
