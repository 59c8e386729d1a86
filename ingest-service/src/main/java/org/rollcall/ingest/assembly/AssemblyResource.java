package org.rollcall.ingest.assembly;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.access.Roles;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.Reception;

/** Assemblies over HTTP. */
@Path("/v1/assemblies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
@RunOnVirtualThread
public class AssemblyResource {

    @Inject
    Requests requests;

    @Inject
    Assemblies assemblies;

    @Inject
    Reception reception;

    @PUT
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}")
    @Operation(
            summary = "Define an assembly",
            description =
                    "Its name, its rule book and its members with their terms. Ballots already opened keep their roll.")
    public Response define(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = DefineAssembly.class))) byte[] json) {
        AssemblyId assembly = AssemblyId.of(id);
        DefineAssembly asked = requests.large(json, DefineAssembly.class);
        return reception.answer(assemblies.define(requests.idOr(key), assembly, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/suspensions")
    @Operation(
            summary = "Suspend a member's right to vote",
            description = "By a dated decision. The member stays on the roll; suspensions do not overlap.")
    public Response suspend(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = SuspendVotingRight.class))) byte[] json) {
        AssemblyId assembly = Requests.assemblyOf(id);
        SuspendVotingRight asked = requests.body(json, SuspendVotingRight.class);
        return reception.answer(assemblies.suspend(requests.idOr(key), assembly, requests.actor(), asked), prefer);
    }

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}/restorations")
    @Operation(summary = "Restore a member's right to vote")
    public Response restore(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RequestBody(content = @Content(schema = @Schema(implementation = RestoreVotingRight.class))) byte[] json) {
        AssemblyId assembly = Requests.assemblyOf(id);
        RestoreVotingRight asked = requests.body(json, RestoreVotingRight.class);
        return reception.answer(assemblies.restore(requests.idOr(key), assembly, requests.actor(), asked), prefer);
    }
}
