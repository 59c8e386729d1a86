package org.rollcall.query.ballot;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** Many ballots, without their votes, the newest first. Shares its path with the export, which answers for tables. */
@PermitAll
@Path("/v1")
@Tag(name = "ballots")
public class BallotListResource {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    @Inject
    ReadModel model;

    @Inject
    BallotSelection selection;

    /** A page of ballots; {@code next} is the cursor of the following one, or {@code null} at the end. */
    public record BallotList(List<BallotDocument> ballots, String next) {}

    @GET
    @Path("ballots")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ballots without their votes, newest first",
            description = "Link rel=next carries the cursor on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotList.class)))
    public Response ballots(
            @BeanParam Selection selected, @RestQuery String limit, @RestQuery String cursor, @Context UriInfo asked) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        List<BallotDocument> found = model.read(cut -> selection.newest(cut, selected.conditions(), from, most + 1));
        return PageOf.cut(found, most, last -> new Cursor(last.openedAt(), last.id()))
                .answer(asked, BallotList::new);
    }
}
