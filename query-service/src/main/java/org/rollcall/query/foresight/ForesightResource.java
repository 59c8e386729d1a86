package org.rollcall.query.foresight;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;

/** Consequences, before the step is taken. */
@PermitAll
@Path("/v1/ballots/{id}/if-closed")
@Tag(name = "ballots")
@Produces(MediaType.APPLICATION_JSON)
public class ForesightResource {

    @Inject
    ReadModel model;

    @Inject
    Foresight foresight;

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "What closing an open vote would decide with the votes that are in",
            description = "Worked out by the fold that decides. Of a sealed vote only how many have not voted.")
    @APIResponse(responseCode = "200", description = "The outcome, what falls with it, and what is put next")
    @APIResponse(responseCode = "404", description = "No such ballot")
    @APIResponse(responseCode = "409", description = "It is not open")
    public IfClosed ifClosed(@RestPath String id) {
        BallotId ballot = Asked.ballot(id);
        return model.read(cut -> foresight.closing(ballot));
    }
}
