package org.rollcall.query.export;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.MomentAsked;

/** Who voted how on one ballot, in the roll's order, as it stands or as it stood: all of one moment. */
@PermitAll
@Path("/v1/ballots/{id}")
@Tag(name = "exports")
public class BallotVotesResource {

    private static final String WHEN =
            "Now, or with ?seq= as the ballot stood when its stream had that many events; ?at= names the"
                    + " moment by its time, where times were recorded.";

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    Delivery delivery;

    /**
     * One member's line.
     *
     * @param choice YES, NO, ABSTAIN or NOT_VOTING; SEALED for a vote that must not be shown yet
     */
    public record ExportedVote(String ballot, String member, String name, String choice, Long seq, String at) {}

    @GET
    @Path("votes.csv")
    @Produces(Form.CSV_TYPE)
    @Operation(summary = "Votes of a ballot as CSV", description = WHEN)
    public RestMulti<byte[]> csv(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.CSV, id, MomentAsked.of(seq, at));
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_CSV)
    @Operation(hidden = true)
    public RestMulti<byte[]> csvByAccept(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.CSV, id, MomentAsked.of(seq, at));
    }

    @GET
    @Path("votes.json")
    @Produces(Form.JSON_TYPE)
    @Operation(hidden = true)
    public RestMulti<byte[]> jsonBySuffix(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.JSON, id, MomentAsked.of(seq, at));
    }

    @GET
    @Path("votes")
    @Produces(Form.JSON_TYPE)
    @Operation(summary = "Votes of a ballot, one line a member, in the roll's order", description = WHEN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExportedVote[].class)))
    public RestMulti<byte[]> json(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.JSON, id, MomentAsked.of(seq, at));
    }

    @GET
    @Path("votes.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(summary = "Votes of a ballot, a JSON document a line", description = WHEN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExportedVote.class)))
    public RestMulti<byte[]> ndjson(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.NDJSON, id, MomentAsked.of(seq, at));
    }

    @GET
    @Path("votes")
    @Produces(Form.ACCEPTED_NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> ndjsonByAccept(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        return votes(Form.NDJSON, id, MomentAsked.of(seq, at));
    }

    private RestMulti<byte[]> votes(Form form, String id, MomentAsked moment) {
        BallotId ballot = Asked.ballot(id);
        Listing<ExportedVote> listing = Listing.array(
                ballot + "-votes",
                List.of("ballot", "member", "name", "choice", "seq", "at"),
                BallotVotesResource::cells);
        return delivery.of(
                form,
                listing,
                new Walk<Void, ExportedVote>(model, (cut, start) -> Batch.whole(lines(cut, ballot, moment))));
    }

    private List<ExportedVote> lines(Cut cut, BallotId ballot, MomentAsked moment) {
        return ballots.shown(ballots.standing(cut, ballot), moment).votes().stream()
                .map(vote -> line(ballot, vote))
                .toList();
    }

    private static ExportedVote line(BallotId ballot, VoteLine vote) {
        return new ExportedVote(ballot.toString(), vote.member(), vote.name(), choice(vote), vote.seq(), vote.at());
    }

    private static String choice(VoteLine vote) {
        if (vote.choice() != null) {
            return vote.choice().name();
        }
        return vote.seq() == null ? "NOT_VOTING" : "SEALED";
    }

    private static List<?> cells(ExportedVote vote) {
        return Arrays.asList(vote.ballot(), vote.member(), vote.name(), vote.choice(), vote.seq(), vote.at());
    }
}
