package org.rollcall.query.meeting;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.PageOf;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;

/** Meetings, one with all that happened in it or many without. */
@PermitAll
@Path("/v1/meetings")
@Tag(name = "meetings")
@Produces(MediaType.APPLICATION_JSON)
public class MeetingResource {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    @Inject
    ReadModel model;

    @Inject
    Meetings meetings;

    /** A page of meetings; {@code next} is the cursor of the following one, or {@code null} at the end. */
    public record MeetingList(List<MeetingDocument> meetings, String next) {}

    @GET
    @Operation(summary = "Meetings without what happened in them, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeetingList.class)))
    public Response list(
            @BeanParam WantedMeetings wanted,
            @RestQuery String limit,
            @RestQuery String cursor,
            @Context UriInfo asked) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        List<MeetingDocument> found = model.read(cut -> meetings.newest(cut, wanted, from, most + 1));
        return PageOf.cut(found, most, last -> new Cursor(last.openedAt(), last.id()))
                .answer(asked, MeetingList::new);
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "A meeting with everything that happened, in order",
            description =
                    "The meeting's own events and those of the proposals that it took up; single votes are left out.")
    public MeetingDocument one(@RestPath String slug) {
        StreamId meeting = Asked.meeting(slug);
        return model.read(cut -> meetings.one(cut, meeting));
    }
}
