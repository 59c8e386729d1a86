package org.rollcall.ingest.simulation;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.rollcall.access.Roles;
import org.rollcall.ingest.log.Requests;

/** Simulations over HTTP. */
@Path("/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
@RunOnVirtualThread
public class SimulationResource {

    /** A vote at its usual speed takes a minute and a half; somebody may stop one sooner. */
    private static final int WAIT_SECONDS = 30;

    @Inject
    Requests requests;

    @Inject
    Simulations simulations;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Play a scenario as a live vote or a live meeting",
            description = "On streams of its own, marked SIMULATED, through the same door as everyone.")
    public Response start(
            @RequestBody(content = @Content(schema = @Schema(implementation = StartSimulation.class))) byte[] json) {
        Simulation.View view =
                simulations.start(requests.body(json, StartSimulation.class)).view();
        return Response.created(URI.create("/v1/simulations/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/start")
    @Operation(summary = "Start a simulation that was held")
    public Simulation.View release(@PathParam("id") String id) {
        Simulation simulation = find(id);
        simulation.release();
        return simulation.view();
    }

    @GET
    @PermitAll
    @Operation(summary = "The simulations of this instance")
    public List<Simulation.View> list() {
        return simulations.all().stream().map(Simulation::view).toList();
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(summary = "How far a simulation is")
    public Simulation.View show(@PathParam("id") String id) {
        return find(id).view();
    }

    @DELETE
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}")
    @Operation(summary = "Stop a simulation", description = "Its open ballot is declared void, its meeting adjourned.")
    public Simulation.View stop(@PathParam("id") String id) {
        Simulation simulation = find(id);
        simulation.stop();
        return simulation.view();
    }

    private Simulation find(String id) {
        return simulations
                .named(id)
                .orElseThrow(() -> problem(404, "Not found", "there is no simulation " + id + " on this instance"));
    }

    @ServerExceptionMapper
    public Response notAllowed(Simulations.NotAllowed refused) {
        return problem(403, "Not allowed", refused.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response tooMany(Simulations.TooMany refused) {
        return HttpProblem.builder()
                .withStatus(429)
                .withTitle("Too many")
                .withDetail(refused.getMessage())
                .withHeader("Retry-After", WAIT_SECONDS)
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response taken(Simulations.Taken refused) {
        return problem(409, "Taken", refused.getMessage()).toResponse();
    }

    private static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
