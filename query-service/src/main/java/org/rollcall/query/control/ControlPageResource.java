package org.rollcall.query.control;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.Patience;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.proposal.ProposalDocument;
import org.rollcall.query.proposal.Proposals;
import org.rollcall.query.reading.ReadModel;

/**
 * The secretariat's pages and the delegate's. Switched off they are 404, in words that say how to switch them on. No other page may
 * show them in a frame, where somebody could be led to press a button that is not seen.
 */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ControlPageResource {

    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

    @Inject
    @Location("control.html")
    Template control;

    @Inject
    @Location("control-off.html")
    Template off;

    @Inject
    ControlSettings settings;

    @Inject
    ReadModel model;

    @Inject
    Proposals proposals;

    @Inject
    Patience patience;

    @GET
    @Path("control")
    @Operation(hidden = true)
    public Response desk() {
        return page(() -> of("desk", "", "Control"));
    }

    @GET
    @Path("control/proposals/{id}")
    @Operation(hidden = true)
    public Response proposal(@RestPath String id) {
        return page(() -> {
            StreamId asked = Asked.proposal(id);
            return of("proposal", id, "Control: " + known(asked).symbol());
        });
    }

    @GET
    @Path("control/ballots/{id}")
    @Operation(hidden = true)
    public Response ballot(@RestPath String id) {
        return page(() -> {
            BallotId asked = Asked.ballot(id);
            return of(
                    "ballot", id, "Running the vote on " + known(asked.stream()).symbol());
        });
    }

    @GET
    @Path("vote")
    @Operation(hidden = true)
    public Response vote() {
        return page(() -> of("vote", "", "Cast a vote"));
    }

    /**
     * A page about something that there is not is 404 before it is a page. What was submitted a moment ago may not be projected yet, and
     * whoever submitted it is led here at once.
     */
    private ProposalDocument known(StreamId proposal) {
        return patience.until(() -> {
            try {
                return model.read(cut -> proposals.one(cut, proposal));
            } catch (Problem problem) {
                throw problem.status() == NOT_FOUND ? new Patience.TooEarly(problem) : problem;
            }
        });
    }

    private TemplateInstance of(String part, String id, String title) {
        return control.data("part", part).data("id", id).data("title", title);
    }

    private Response page(Supplier<TemplateInstance> whole) {
        var response = settings.enabled()
                ? Response.ok(whole.get().data("ingest", settings.ingest()))
                : Response.status(Response.Status.NOT_FOUND).entity(off.instance());
        return response.header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("X-Frame-Options", "DENY")
                .build();
    }
}
