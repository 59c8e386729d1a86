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
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.export.record.RecordedVote;
import org.rollcall.query.export.record.RecordedVotes;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Selection;

/** Who voted how on all decided ballots, or on those of a session: one line a ballot and member on its roll. */
@PermitAll
@Path("/v1")
@Tag(name = "exports")
public class VotesResource {

    private static final String WHAT =
            "By day, ballot and place on the roll, those not voting included. choice is what was"
                    + " counted; corrected is what the latest edition of the record reads instead, where one does. What was practised"
                    + " or played is left out unless provenance asks for it. A transfer that ends without its last chunk is not whole.";

    private static final Listing<RecordedVote> VOTES = new Listing<>(
            "votes",
            List.of(
                    "ballot",
                    "date",
                    "assembly",
                    "session",
                    "symbol",
                    "resolution",
                    "member",
                    "name",
                    "choice",
                    "corrected",
                    "outcome",
                    "source",
                    "record",
                    "provenance"),
            VotesResource::cells,
            "{\"votes\":[",
            "]}");

    @Inject
    ReadModel model;

    @Inject
    RecordedVotes votes;

    @Inject
    Delivery delivery;

    /** Shown in the description only: the answer is written line by line. */
    public record VoteList(List<RecordedVote> votes) {}

    @GET
    @Path("votes.csv")
    @Produces(Form.CSV_TYPE)
    @Operation(summary = "Votes on the decided ballots as CSV, one line a member and ballot", description = WHAT)
    public RestMulti<byte[]> csv(@BeanParam Selection selected) {
        return votes(Form.CSV, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_CSV)
    @Operation(hidden = true)
    public RestMulti<byte[]> csvByAccept(@BeanParam Selection selected) {
        return votes(Form.CSV, selected);
    }

    @GET
    @Path("votes.json")
    @Produces(Form.JSON_TYPE)
    @Operation(summary = "The same as one JSON document", description = WHAT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoteList.class)))
    public RestMulti<byte[]> json(@BeanParam Selection selected) {
        return votes(Form.JSON, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.JSON_TYPE)
    @Operation(hidden = true)
    public RestMulti<byte[]> jsonByAccept(@BeanParam Selection selected) {
        return votes(Form.JSON, selected);
    }

    @GET
    @Path("votes.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(summary = "The same, a JSON document a line", description = WHAT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordedVote.class)))
    public RestMulti<byte[]> ndjson(@BeanParam Selection selected) {
        return votes(Form.NDJSON, selected);
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> ndjsonByAccept(@BeanParam Selection selected) {
        return votes(Form.NDJSON, selected);
    }

    private RestMulti<byte[]> votes(Form form, Selection selected) {
        Conditions conditions = selected.history();
        return delivery.of(
                form,
                VOTES,
                new Walk<RecordedVotes.Place, RecordedVote>(model, (cut, place) -> votes.all(cut, conditions, place)));
    }

    private static List<?> cells(RecordedVote vote) {
        return Arrays.asList(
                vote.ballot(),
                vote.date(),
                vote.assembly(),
                vote.session(),
                vote.symbol(),
                vote.resolution(),
                vote.member(),
                vote.name(),
                vote.choice(),
                vote.corrected(),
                vote.outcome(),
                vote.source(),
                vote.record(),
                vote.provenance());
    }
}
