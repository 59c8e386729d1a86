package org.rollcall.query.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.Frame;
import org.rollcall.query.replay.Frames;

/** The states of a ballot at each change, for players. */
@Path("/v1/ballots/{id}/frames")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class FrameResource {

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    /** All frames of one ballot; the last one is its present state. */
    public record FrameList(String ballot, List<Frame> frames) {}

    @GET
    @Operation(summary = "The state of a ballot at each change, with the votes that changed")
    public FrameList frames(@RestPath String id) {
        BallotId ballot = Asked.ballot(id);
        return model.read(cut -> {
            var standing = ballots.standing(cut, ballot);
            return new FrameList(id, Frames.of(ballot, standing.body(), standing.head()));
        });
    }
}
