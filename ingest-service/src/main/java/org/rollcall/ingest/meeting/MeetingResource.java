package org.rollcall.ingest.meeting;

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

/** Meetings over HTTP. */
@Path("/v1/meetings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
@RunOnVirtualThread
public class MeetingResource {

    @Inject
    Requests requests;

    @Inject
    Meetings meetings;

    @Inject
    Reception reception;

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Operation(
            summary = "Open a meeting",
            description =
                    "Its stream is meeting: and the slug of its symbol: A/ES-11/PV.20 becomes meeting:a-es-11-pv-20.")
    public Response open(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = OpenMeeting.class))) byte[] json) {
        OpenMeeting asked = requests.body(json, OpenMeeting.class);
        StreamId stream = StreamId.ofMeeting(InvalidValue.required("symbol", asked.symbol()));
        return reception.answer(
                meetings.open(requests.idOr(key), stream, requests.actor(), asked, Provenance.test()), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/suspend")
    @Operation(summary = "Suspend the sitting")
    public Response suspend(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = SuspendMeeting.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        SuspendMeeting asked = requests.body(json, SuspendMeeting.class);
        return reception.answer(meetings.suspend(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/resume")
    @Operation(summary = "Go on with the sitting")
    public Response resume(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = ResumeMeeting.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        ResumeMeeting asked = requests.body(json, ResumeMeeting.class);
        return reception.answer(meetings.resume(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/adjourn")
    @Operation(summary = "End the meeting")
    public Response adjourn(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdjournMeeting.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        AdjournMeeting asked = requests.body(json, AdjournMeeting.class);
        return reception.answer(meetings.adjourn(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/items")
    @Operation(summary = "Order the agenda anew")
    public Response order(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = OrderItems.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        OrderItems asked = requests.body(json, OrderItems.class);
        return reception.answer(meetings.order(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed({Roles.PRESIDING, Roles.SECRETARIAT})
    @Path("/{id}/proposals")
    @Operation(summary = "Turn to a proposal", description = "What happens to it from now on belongs to this meeting.")
    public Response takeUp(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = TakeUpProposal.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        TakeUpProposal asked = requests.body(json, TakeUpProposal.class);
        return reception.answer(meetings.takeUp(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/statements")
    @Operation(summary = "Deliver a statement")
    public Response deliver(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DeliverStatement.class))) byte[] json) {
        StreamId stream = Requests.meetingOf(id);
        DeliverStatement asked = requests.body(json, DeliverStatement.class);
        return reception.answer(meetings.deliver(requests.idOr(key), stream, requests.actor(), asked), prefer);
    }
}
