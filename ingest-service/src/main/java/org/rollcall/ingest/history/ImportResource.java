package org.rollcall.ingest.history;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.access.Roles;
import org.rollcall.domain.InvalidValue;
import org.rollcall.ingest.history.shipped.ShippedImport;
import org.rollcall.ingest.history.shipped.ShippedReport;
import org.rollcall.ingest.log.Requests;

/** Imports over HTTP; the files themselves come in by {@link UploadRoute}. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RunOnVirtualThread
public class ImportResource {

    @Inject
    Requests requests;

    @Inject
    ImportJobs jobs;

    @Inject
    ShippedImport shipped;

    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import roll calls of the past",
            description =
                    "Those that come with the service ({\"source\":\"shipped\"}: done when it answers), or those of "
                            + "files that were uploaded before (202; GET /v1/imports/{id} tells how far it is). Importing "
                            + "again changes nothing; a newer edition adds what it reads otherwise.")
    public Response start(
            @RequestBody(content = @Content(schema = @Schema(implementation = StartImport.class))) byte[] json) {
        StartImport asked = requests.body(json, StartImport.class);
        if (asked.source() != null) {
            return shipped(asked);
        }
        ImportReport report = jobs.ask(asked);
        return Response.status(202)
                .location(URI.create("/v1/imports/" + report.id()))
                .entity(report)
                .build();
    }

    private Response shipped(StartImport asked) {
        if (!"shipped".equals(asked.source())) {
            throw new InvalidValue(
                    "source",
                    "must be 'shipped': the official roll calls that come with this service; for a file give format "
                            + "and files");
        }
        ShippedReport report = shipped.run();
        boolean nothingNew = report.rollCalls().stream()
                .noneMatch(rollCall -> rollCall.effect().equals("APPLIED"));
        return Response.status(nothingNew ? 200 : 201).entity(report).build();
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.SECRETARIAT})
    @Operation(
            summary = "Imports of files, newest first",
            description = "Without what each lists of problems, differences, corrections and notices.")
    public List<ImportReport> all() {
        return jobs.all().stream().map(ImportReport::brief).toList();
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.SECRETARIAT})
    @Path("/{id}")
    @Operation(summary = "How far an import is, what it did and what it could not take")
    public Object show(@PathParam("id") String id) {
        Optional<ShippedReport> latest =
                shipped.latest().filter(report -> report.id().equals(id));
        return latest.isPresent() ? latest.get() : jobs.find(id).orElseThrow(() -> unknown(id));
    }

    @DELETE
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("/{id}")
    @Operation(
            summary = "Stop an import",
            description =
                    "What went in stays; what is on its way is brought to its end. One that ended is left as it is.")
    public ImportReport stop(@PathParam("id") String id) {
        return jobs.stop(id).orElseThrow(() -> unknown(id));
    }

    private static HttpProblem unknown(String id) {
        return HttpProblem.builder()
                .withStatus(404)
                .withTitle("Not found")
                .withDetail("there is no import " + id + " on this instance")
                .build();
    }
}
