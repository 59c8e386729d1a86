package org.rollcall.tally.rebuild;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import org.rollcall.access.Refusal;
import org.rollcall.access.Roles;
import org.rollcall.tally.log.LogAway;

/** Begins, shows, confirms and abandons the rebuild of this instance. */
@Path("/v1/projection/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RebuildResource {

    @Inject
    Rebuild rebuild;

    @Inject
    SecurityIdentity caller;

    /** Something that may be refused. */
    @FunctionalInterface
    private interface Command {
        RebuildDocument run() throws Rebuild.Refused, SQLException;
    }

    /** 200 with the {@link RebuildDocument} of the present or latest one; what differs is for those who may see votes. */
    @GET
    @PermitAll
    public RebuildDocument document() {
        RebuildDocument whole = rebuild.document();
        boolean trusted = caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.SECRETARIAT);
        return trusted ? whole : whole.brief();
    }

    /** 202 with the document, 409 while one runs, 503 while database or broker are away. */
    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    public Response begin() {
        return accepted(rebuild::begin);
    }

    /** 202 with the document, 409 where nothing waits to be confirmed. */
    @POST
    @RolesAllowed(Roles.SECRETARIAT)
    @Path("confirm")
    public Response confirm() {
        return accepted(rebuild::confirm);
    }

    /** 202 with the document, 409 where none is under way. */
    @DELETE
    @RolesAllowed(Roles.SECRETARIAT)
    public Response abandon() {
        return accepted(rebuild::abandon);
    }

    private static Response accepted(Command command) {
        try {
            return Response.accepted(command.run()).build();
        } catch (Rebuild.Refused refused) {
            return Refusal.of(Status.CONFLICT, refused.getMessage()).response();
        } catch (SQLException away) {
            return Refusal.unavailable("the database cannot do that now: " + firstLine(away))
                    .response();
        } catch (LogAway away) {
            return Refusal.unavailable(away.getMessage()).response();
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("it does not say why");
    }
}
