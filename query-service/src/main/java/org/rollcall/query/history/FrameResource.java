package org.rollcall.query.history;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.Frame;
import org.rollcall.query.replay.Frames;
import org.rollcall.query.replay.MomentAsked;

/** The states of a ballot at each change, for players. */
@PermitAll
@Path("/v1/ballots/{id}/frames")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class FrameResource {

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    /** All frames of one ballot up to a moment; without one the last is its present state. */
    public record FrameList(String ballot, List<Frame> frames) {}

    @GET
    @Operation(
            summary = "The state of a ballot at each change, with the votes that changed",
            description = "Up to now, or up to the moment ?seq=; ?at= names it by its time, where times were recorded.")
    public FrameList frames(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        BallotId ballot = Asked.ballot(id);
        MomentAsked moment = MomentAsked.of(seq, at);
        return model.read(cut -> {
            var standing = ballots.standing(cut, ballot);
            long end = moment.upTo(
                    ballot.stream().value(), standing.proposal().provenance().timing(), standing.head());
            return new FrameList(id, Frames.of(ballot, ballots.past(cut, standing.proposal()), end));
        });
    }
}
