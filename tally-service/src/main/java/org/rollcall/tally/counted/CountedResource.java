package org.rollcall.tally.counted;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.rollcall.access.Refusal;
import org.rollcall.access.Roles;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/** The hash of what counts of all ballots, from the rows of the generation that serves. */
@Path("/v1/projection/hash")
@Produces(MediaType.APPLICATION_JSON)
public class CountedResource {

    @Inject
    Store store;

    /** 200 with the {@link StateHash}, which takes seconds for a long history; 503 while the database is away. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.SECRETARIAT})
    @Blocking
    public Response hash() {
        try (Session session = store.beginSnapshot()) {
            return Response.ok(StateHash.of(session)).build();
        } catch (SQLException away) {
            return Refusal.unavailable("the database does not answer; the health of this service says more")
                    .response();
        }
    }
}
