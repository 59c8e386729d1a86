package org.rollcall.query.export;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.member.record.MemberRecordResource.VoteList;
import org.rollcall.query.member.record.MemberRecords;
import org.rollcall.query.member.record.VotesOfMember.Line;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** How one member voted, ballot after ballot. */
@PermitAll
@Path("/v1/members/{code}")
@Tag(name = "exports")
public class MemberVotesResource {

    private static final String WHAT = "The lines of GET /v1/members/{code}/votes, newest first, all of them:"
            + " the latest reading of each record, those included on which it did not vote.";

    private static final List<String> COLUMNS = List.of(
            "ballot", "date", "session", "symbol", "resolution", "title", "choice", "corrected", "outcome", "source");

    private static final int LINES = 500;

    @Inject
    ReadModel model;

    @Inject
    MemberRecords records;

    @Inject
    Delivery delivery;

    @GET
    @Path("votes.csv")
    @Produces(Form.CSV_TYPE)
    @Operation(summary = "All votes of a member as CSV", description = WHAT)
    public RestMulti<byte[]> csv(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.CSV, code, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_CSV)
    @Operation(hidden = true)
    public RestMulti<byte[]> csvByAccept(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.CSV, code, selected);
    }

    @GET
    @Path("votes.json")
    @Produces(Form.JSON_TYPE)
    @Operation(summary = "All votes of a member, whole in one answer, as JSON", description = WHAT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoteList.class)))
    public RestMulti<byte[]> json(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.JSON, code, selected);
    }

    @GET
    @Path("votes.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(summary = "All votes of a member, a JSON document a line", description = WHAT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Line.class)))
    public RestMulti<byte[]> ndjson(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.NDJSON, code, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> ndjsonByAccept(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.NDJSON, code, selected);
    }

    private RestMulti<byte[]> votes(Form form, String code, Selection selected) {
        Listing<Line> listing =
                Listing.list(MemberCode.of(code) + "-votes", "votes", COLUMNS, MemberVotesResource::cells);
        return delivery.of(form, listing, new Walk<Cursor, Line>(model, (cut, after) -> page(code, selected, after)));
    }

    private Batch<Cursor, Line> page(String code, Selection selected, Cursor after) {
        List<Line> found = records.votes(code, selected, after, LINES);
        return new Batch<>(found, found.size() < LINES ? null : found.getLast().cursor());
    }

    private static List<?> cells(Line vote) {
        return Arrays.asList(
                vote.ballot(),
                vote.date(),
                vote.session(),
                vote.symbol(),
                vote.resolution(),
                vote.title(),
                vote.choice(),
                vote.corrected(),
                vote.outcome(),
                vote.source());
    }
}
