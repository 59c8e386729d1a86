package org.rollcall.query.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;

/** A vote without the pages around it: on a wall, and inside somebody else's page. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class BarePageResource {

    /** Said openly, so that nobody has to wonder whether the absence of a refusal was meant. */
    private static final String ANYWHERE = "frame-ancestors *";

    @Inject
    @Location("projector.html")
    Template projector;

    @Inject
    @Location("embed.html")
    Template embed;

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @GET
    @Path("ballots/{id}/board")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance projector(@RestPath String id) {
        return projector.data("ballot", shown(id));
    }

    @GET
    @Path("embed/ballots/{id}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @ResponseHeader(name = "Content-Security-Policy", value = ANYWHERE)
    public TemplateInstance embed(@RestPath String id) {
        return embed.data("ballot", shown(id));
    }

    private BallotDocument shown(String id) {
        BallotId asked = Asked.ballot(id);
        return model.read(cut -> ballots.shown(ballots.standing(cut, asked)));
    }
}
