package org.rollcall.query.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.domain.event.Moment;
import org.rollcall.query.ballot.BallotListResource.BallotList;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** The tallies of all decided ballots, closed, announced or reported, by date and id; a figure that is not known is empty. */
@Path("/v1")
@Tag(name = "exports")
public class TalliesResource {

    private static final List<String> COLUMNS = List.of(
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
            "provenance");

    @Inject
    ReadModel model;

    @Inject
    BallotSelection selection;

    @GET
    @Path("ballots.csv")
    @Produces(Table.MEDIA_TYPE)
    @Operation(summary = "Tallies of the decided ballots as CSV")
    public String csv(@BeanParam Selection selected) {
        return Table.of(COLUMNS, decided(selected).stream().map(TalliesResource::line));
    }

    @GET
    @Path("ballots")
    @Produces(Table.MEDIA_TYPE)
    @Operation(hidden = true)
    public String csvByAccept(@BeanParam Selection selected) {
        return csv(selected);
    }

    @GET
    @Path("ballots.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The decided ballots, whole in one answer, as JSON")
    public BallotList json(@BeanParam Selection selected) {
        return new BallotList(decided(selected), null);
    }

    private List<BallotDocument> decided(Selection selected) {
        return model.read(cut -> selection.decided(cut, selected.conditions()));
    }

    private static List<?> line(BallotDocument ballot) {
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
