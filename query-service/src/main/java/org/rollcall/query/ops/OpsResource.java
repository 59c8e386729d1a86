package org.rollcall.query.ops;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** How the platform is, for programs. */
@PermitAll
@Path("/v1/ops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ops")
public class OpsResource {

    @Inject
    Lookout lookout;

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "How the platform is: lag, positions, quarantine, held streams, readiness, rebuild",
            description = "Always 200: what cannot be asked is null and named in trouble.")
    public OpsDocument ops() {
        return lookout.now();
    }
}
