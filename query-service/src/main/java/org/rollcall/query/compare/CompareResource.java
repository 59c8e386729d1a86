package org.rollcall.query.compare;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.compare.Comparison.Compared;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.BallotRow;

/** Two ballots beside each other. */
@PermitAll
@Path("/v1/compare")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class CompareResource {

    @Inject
    ReadModel model;

    @Inject
    Named named;

    @Inject
    BallotSelection ballots;

    @Inject
    KnownBodies bodies;

    @GET
    @Operation(
            summary = "Who moved from where to where between two votes",
            description =
                    "Each side is a ballot's id or a symbol: A/ES-11/L.1, A/RES/ES-11/1, ES-11/1. Corrected readings are used and"
                            + " marked.")
    @APIResponse(responseCode = "200", description = "The comparison")
    @APIResponse(responseCode = "404", description = "Nothing of that name was voted on")
    @APIResponse(
            responseCode = "409",
            description =
                    "Several votes have that symbol, or one is open, void or only reported; the sentence says which")
    public Comparison compare(
            @RestQuery @Parameter(description = "The earlier vote") String left,
            @RestQuery @Parameter(description = "The later vote") String right) {
        String from = Asked.given("left", left, "/v1/compare?left=ES-11/1&right=ES-11/6");
        String to = Asked.given("right", right, "/v1/compare?left=ES-11/1&right=ES-11/6");
        return model.read(cut -> compare(cut, named.ballot("left", from), named.ballot("right", to)));
    }

    private Comparison compare(Cut cut, BallotRow left, BallotRow right) {
        Compared from = new Compared(shown(cut, left), Side.of(left));
        Compared to = new Compared(shown(cut, right), Side.of(right));
        KnownBody body = bodies.in(cut, to.shown().assembly().id());
        KnownBody before = bodies.in(cut, from.shown().assembly().id());
        return Comparison.of(from, to, code -> body.names(code) ? body.nameOf(code) : before.nameOf(code));
    }

    private BallotDocument shown(Cut cut, BallotRow ballot) {
        return ballots.brief(cut, List.of(ballot.id)).getFirst();
    }
}
