package org.rollcall.query.export;

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
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.export.record.MemberVote;
import org.rollcall.query.export.record.RecordedVotes;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Selection;

/** How one member voted, ballot after ballot. */
@Path("/v1/members/{code}")
@Tag(name = "exports")
public class MemberVotesResource {

    private static final String WHAT = "By day and ballot, those included on which it did not vote. What was practised or played"
            + " is left out unless provenance asks for it.";

    private static final List<String> COLUMNS = List.of(
            "ballot",
            "date",
            "assembly",
            "session",
            "symbol",
            "resolution",
            "title",
            "choice",
            "corrected",
            "outcome",
            "source",
            "record",
            "provenance");

    @Inject
    ReadModel model;

    @Inject
    RecordedVotes votes;

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
    @Produces(Form.CSV_TYPE)
    @Operation(hidden = true)
    public RestMulti<byte[]> csvByAccept(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.CSV, code, selected);
    }

    @GET
    @Path("votes.json")
    @Produces(Form.JSON_TYPE)
    @Operation(summary = "All votes of a member, whole in one answer, as JSON", description = WHAT)
    public RestMulti<byte[]> json(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.JSON, code, selected);
    }

    @GET
    @Path("votes.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(summary = "All votes of a member, a JSON document a line", description = WHAT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberVote.class)))
    public RestMulti<byte[]> ndjson(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.NDJSON, code, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.NDJSON_TYPE)
    @Operation(hidden = true)
    public RestMulti<byte[]> ndjsonByAccept(@RestPath String code, @BeanParam Selection selected) {
        return votes(Form.NDJSON, code, selected);
    }

    private RestMulti<byte[]> votes(Form form, String code, Selection selected) {
        MemberCode member = MemberCode.of(code);
        selected.member = code;
        Conditions conditions = selected.history();
        return delivery.of(
                form,
                Listing.list(code + "-votes", "votes", COLUMNS, MemberVotesResource::cells),
                new Walk<Cursor, MemberVote>(model, (cut, after) -> votes.of(cut, member, conditions, after)));
    }

    private static List<?> cells(MemberVote vote) {
        return Arrays.asList(
                vote.ballot(),
                vote.date(),
                vote.assembly(),
                vote.session(),
                vote.symbol(),
                vote.resolution(),
                vote.title(),
                vote.choice(),
                vote.corrected(),
                vote.outcome(),
                vote.source(),
                vote.record(),
                vote.provenance());
    }
}
