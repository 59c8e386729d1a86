package org.rollcall.ingest.history;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.rollcall.ingest.log.Requests;

/** Imports over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RunOnVirtualThread
public class ImportResource {

    @Inject
    Requests requests;

    @Inject
    Imports imports;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import roll calls of the past", description = "Importing again changes nothing.")
    public Response start(
            @RequestBody(content = @Content(schema = @Schema(implementation = StartImport.class))) byte[] json) {
        ImportReport report = imports.run(requests.body(json, StartImport.class));
        boolean nothingNew = report.rollCalls().stream()
                .noneMatch(rollCall -> rollCall.effect().equals("APPLIED"));
        return Response.status(nothingNew ? 200 : 201).entity(report).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What the latest import did")
    public ImportReport show(@PathParam("id") String id) {
        return imports.latest().filter(report -> report.id().equals(id)).orElseThrow(() -> HttpProblem.builder()
                .withStatus(404)
                .withTitle("Not found")
                .withDetail("there is no import " + id + " on this instance")
                .build());
    }
}
