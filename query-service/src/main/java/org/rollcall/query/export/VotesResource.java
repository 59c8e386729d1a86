package org.rollcall.query.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;

/** Who voted how on one ballot, in the roll's order. */
@Path("/v1/ballots/{id}")
@Tag(name = "exports")
public class VotesResource {

    private static final List<String> COLUMNS = List.of("ballot", "member", "name", "choice", "seq", "at");

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    /**
     * One member's line.
     *
     * @param choice YES, NO, ABSTAIN or NOT_VOTING; SEALED for a vote that must not be shown yet
     */
    public record ExportedVote(String ballot, String member, String name, String choice, Long seq, String at) {}

    @GET
    @Path("votes.csv")
    @Produces(Table.MEDIA_TYPE)
    @Operation(summary = "Votes of a ballot as CSV")
    public String csv(@RestPath String id) {
        return Table.of(COLUMNS, votes(id).stream().map(VotesResource::cells));
    }

    @GET
    @Path("votes")
    @Produces(Table.MEDIA_TYPE)
    @Operation(hidden = true)
    public String csvByAccept(@RestPath String id) {
        return csv(id);
    }

    @GET
    @Path("votes.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<ExportedVote> jsonBySuffix(@RestPath String id) {
        return votes(id);
    }

    @GET
    @Path("votes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Votes of a ballot, one line a member, in the roll's order")
    public List<ExportedVote> votes(@RestPath String id) {
        BallotId ballot = Asked.ballot(id);
        BallotDocument shown = model.read(cut -> ballots.shown(ballots.standing(cut, ballot)));
        return shown.votes().stream().map(vote -> line(id, vote)).toList();
    }

    private static ExportedVote line(String ballot, VoteLine vote) {
        return new ExportedVote(ballot, vote.member(), vote.name(), choice(vote), vote.seq(), vote.at());
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
