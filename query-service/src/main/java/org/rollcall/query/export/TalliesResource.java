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
import org.rollcall.domain.event.Moment;
import org.rollcall.query.ballot.BallotListResource.BallotList;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.export.record.DecidedBallots;
import org.rollcall.query.export.record.DecidedBallots.Ahead;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Selection;

/**
 * The tallies of all decided ballots, closed, announced or reported, by date and id; a figure that is not known is empty. What
 * was practised and played is among them, with its provenance.
 */
@PermitAll
@Path("/v1")
@Tag(name = "exports")
public class TalliesResource {

    private static final int BALLOTS = 100;

    private static final Listing<BallotDocument> TALLIES = Listing.list(
            "ballots",
            "ballots",
            List.of(
                    "ballot",
                    "proposal",
                    "resolution",
                    "date",
                    "yes",
                    "no",
                    "abstain",
                    "not_voting",
                    "outcome",
                    "reason",
                    "provenance"),
            TalliesResource::cells);

    @Inject
    ReadModel model;

    @Inject
    DecidedBallots decided;

    @Inject
    Delivery delivery;

    @GET
    @Path("ballots.csv")
    @Produces(Form.CSV_TYPE)
    @Operation(
            summary = "Tallies of the decided ballots as CSV",
            description = "Also as /v1/ballots with Accept: text/csv. Of all provenances, unless one is asked for.")
    @APIResponse(responseCode = "200")
    public RestMulti<byte[]> csv(@BeanParam Selection selected) {
        return tallies(Form.CSV, selected);
    }

    @GET
    @Path("ballots")
    @Produces(Form.ACCEPTED_CSV)
    @Operation(hidden = true)
    public RestMulti<byte[]> csvByAccept(@BeanParam Selection selected) {
        return tallies(Form.CSV, selected);
    }

    @GET
    @Path("ballots.json")
    @Produces(Form.JSON_TYPE)
    @Operation(summary = "The decided ballots without their votes, whole in one answer, as JSON")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotList.class)))
    public RestMulti<byte[]> json(@BeanParam Selection selected) {
        return tallies(Form.JSON, selected);
    }

    @GET
    @Path("ballots.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(summary = "The decided ballots without their votes, a JSON document a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotDocument.class)))
    public RestMulti<byte[]> ndjson(@BeanParam Selection selected) {
        return tallies(Form.NDJSON, selected);
    }

    @GET
    @Path("ballots")
    @Produces(Form.ACCEPTED_NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> ndjsonByAccept(@BeanParam Selection selected) {
        return tallies(Form.NDJSON, selected);
    }

    private RestMulti<byte[]> tallies(Form form, Selection selected) {
        Conditions conditions = selected.conditions();
        return delivery.of(
                form,
                TALLIES,
                new Walk<Ahead, BallotDocument>(model, (cut, ahead) -> page(cut, form, conditions, ahead)));
    }

    private Batch<Ahead, BallotDocument> page(Cut cut, Form form, Conditions conditions, Ahead ahead) {
        Ahead from = decided.lookUp(conditions, ahead);
        List<String> ids = from.first(BALLOTS);
        List<BallotDocument> found = form == Form.CSV ? decided.alone(cut, ids) : decided.documents(cut, ids);
        return new Batch<>(found, from.without(ids.size()));
    }

    private static List<?> cells(BallotDocument ballot) {
        return Arrays.asList(
                ballot.id(),
                ballot.proposal(),
                ballot.resolution(),
                Moment.of(ballot.openedAt()).day(),
                ballot.tally().yes(),
                ballot.tally().no(),
                ballot.tally().abstain(),
                ballot.tally().pending(),
                ballot.verdict().outcome(),
                ballot.verdict().reason(),
                ballot.provenance().kind());
    }
}
