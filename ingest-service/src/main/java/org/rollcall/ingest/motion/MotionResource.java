package org.rollcall.ingest.motion;

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
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.Reception;
import org.rollcall.ingest.problem.Replies;

/** Motions over HTTP. */
@Path("/v1/proposals/{id}/motions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Motions")
@RunOnVirtualThread
public class MotionResource {

    @Inject
    Requests requests;

    @Inject
    Motions motions;

    @Inject
    Reception reception;

    @Inject
    LogReader reader;

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Operation(
            summary = "Move a motion",
            description = "While it is pending nothing else is put; the name that it got is in the answer.")
    public Response move(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = MoveMotion.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        MoveMotion asked = requests.body(json, MoveMotion.class);
        Answer answer = reception.submit(motions.move(requests.idOr(key), stream, requests.actor(), asked), prefer);
        return Replies.of(answer, AnswerBody.of(answer, null).moving(movedAt(stream, answer.seq())));
    }

    /** The motion that the record at that place moved: a name that was made up is not in the request, it is in the log. */
    private String movedAt(StreamId stream, Long seq) {
        return seq == null
                ? null
                : reader.read(
                                stream,
                                fold -> fold.state() instanceof Proposal proposal ? proposal.motionMovedAt(seq) : null)
                        .orElse(null);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/withdrawals")
    @Operation(summary = "Withdraw a motion")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawMotion.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        WithdrawMotion asked = requests.body(json, WithdrawMotion.class);
        return reception.answer(motions.withdraw(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/decisions")
    @Operation(summary = "Decide a motion without a vote")
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DecideMotion.class))) byte[] json) {
        StreamId stream = Requests.proposalOf(id);
        DecideMotion asked = requests.body(json, DecideMotion.class);
        return reception.answer(motions.decide(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
