package org.rollcall.query.search;

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
import org.rollcall.query.ballot.BallotListResource.BallotList;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.PageOf;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** The votes of the past by title, symbol, date, session, meeting, member or outcome. */
@PermitAll
@Path("/v1/history")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    @Inject
    ReadModel model;

    @Inject
    BallotSelection ballots;

    @GET
    @Operation(
            summary = "Votes of the past without their choices, newest first",
            description =
                    "What was practised or simulated is left out unless provenance asks for it. Link rel=next carries the"
                            + " cursor on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotList.class)))
    @APIResponse(responseCode = "400", description = "A value that cannot be, said in a sentence")
    public Response history(
            @BeanParam Selection selection, @RestQuery String limit, @RestQuery String cursor, @Context UriInfo asked) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        List<BallotDocument> found = model.read(cut -> ballots.newest(cut, selection.history(), from, most + 1));
        return PageOf.cut(found, most, last -> new Cursor(last.openedAt(), last.id()))
                .answer(asked, BallotList::new);
    }
}
