package org.rollcall.query.ops;

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

/** How the platform is, as a page. */
@PermitAll
@Path("/ops")
@Produces(MediaType.TEXT_HTML)
public class OpsPageResource {

    @Inject
    @Location("ops.html")
    Template page;

    @Inject
    Lookout lookout;

    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance page() {
        return page.data("ops", lookout.now());
    }
}
