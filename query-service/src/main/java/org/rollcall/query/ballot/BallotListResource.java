package org.rollcall.query.ballot;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.kept.Answer;
import org.rollcall.query.kept.AnswerMapper;
import org.rollcall.query.kept.KeptAnswers;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Conditions;
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

    @Inject
    KeptAnswers kept;

    /** A page of ballots; {@code next} is the cursor of the following one, or {@code null} at the end. */
    public record BallotList(List<BallotDocument> ballots, String next) {}

    @GET
    @Path("ballots")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ballots without their votes, newest first",
            description = "Link rel=next carries the cursor on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotList.class)))
    public CompletionStage<Response> ballots(
            @BeanParam Selection selected,
            @RestQuery String limit,
            @RestQuery String cursor,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        Conditions conditions = selected.conditions();
        UriBuilder address = asked.getRequestUriBuilder();
        var question = new Question(asked.getRequestUri().getRawQuery());
        return kept.answer(request.uri(), question, () -> model.read(cut -> page(cut, conditions, from, most, address)))
                .thenApply(answer -> AnswerMapper.to(null, answer));
    }

    private record Question(String query) {}

    private Answer page(Cut cut, Conditions conditions, Cursor from, int most, UriBuilder address) {
        List<BallotDocument> found = selection.newest(cut, conditions, from, most + 1);
        PageOf<BallotDocument> page = PageOf.cut(found, most, last -> new Cursor(last.openedAt(), last.id()));
        return new Answer(
                cut.sight(), kept.json(new BallotList(page.items(), page.next())), null, page.headers(address));
    }
}
