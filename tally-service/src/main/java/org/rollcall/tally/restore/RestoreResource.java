package org.rollcall.tally.restore;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Map;
import org.rollcall.access.Refusal;
import org.rollcall.access.Roles;
import org.rollcall.tally.log.LogAway;
import org.rollcall.tally.log.LogRepair;

/** Puts back the end that the log lost. Nobody may write to the log meanwhile: ingest-service is to be stopped before. */
@Path("/v1/projection/restore-log")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Roles.SECRETARIAT)
public class RestoreResource {

    @Inject
    Restoring restoring;

    /** 200 with what was {@link Restored}, 409 with the reason why it cannot be, 503 while database or broker are away. */
    @POST
    public Response restore() {
        try {
            Restored restored = restoring.run();
            return Response.ok(Map.of("records", restored.records(), "partitions", restored.partitions()))
                    .build();
        } catch (CannotRestore | LogRepair.Elsewhere refused) {
            return Refusal.of(Status.CONFLICT, refused.getMessage()).response();
        } catch (Restoring.NotYet early) {
            return Refusal.unavailable(early.getMessage()).response();
        } catch (SQLException | LogAway away) {
            return Refusal.unavailable("the database or the broker cannot do that now: " + away.getMessage())
                    .response();
        }
    }
}
