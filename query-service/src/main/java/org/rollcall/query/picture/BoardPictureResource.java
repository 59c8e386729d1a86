package org.rollcall.query.picture;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.MomentAsked;

/** The board of a vote as a picture. */
@PermitAll
@Path("/v1/ballots/{id}/board.svg")
@Tag(name = "ballots")
public class BoardPictureResource {

    /** Opened by itself a picture is a document: nothing in it may run, load or post, whatever a title says. */
    private static final String INERT = "default-src 'none'; sandbox";

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @GET
    @Produces("image/svg+xml")
    @Operation(
            summary = "The board as an SVG picture, with its provenance inside",
            description =
                    "Now, or with ?seq= as it stood at that moment; ?at= names the moment by its time, where times were "
                            + "recorded. Its title and description say the same in words, every name included.")
    @APIResponse(responseCode = "404", description = "No such ballot, or no such moment")
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @ResponseHeader(name = "Content-Security-Policy", value = INERT)
    public String picture(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        BallotId ballot = Asked.ballot(id);
        MomentAsked moment = MomentAsked.of(seq, at);
        return BoardPicture.of(model.read(cut -> ballots.shown(ballots.standing(cut, ballot), moment)));
    }
}
