package org.rollcall.tally.quarantine;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.access.Refusal;
import org.rollcall.access.Roles;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/** Records that somebody should look at, and streams that wait for newer software. Looking changes nothing; it shows what may be votes. */
@Path("/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.SECRETARIAT})
public class QuarantineResource {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
    private static final int MOST = 500;

    @Inject
    Store store;

    /**
     * Quarantined records in the order of the log.
     *
     * @param after the last place that is known, {@code partition-offset}
     */
    @GET
    @Blocking
    public Response list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        Matcher place = PLACE.matcher(after == null ? "" : after);
        boolean known = place.matches();
        if ((after != null && !known) || limit < 1 || limit > MOST) {
            return Refusal.of(
                            Response.Status.BAD_REQUEST,
                            "after must be a partition and an offset such as 3-1207, and limit between 1 and " + MOST)
                    .response();
        }
        int partition = known ? Integer.parseInt(place.group(1)) : -1;
        long offset = known ? Long.parseLong(place.group(2)) : -1;
        return answer(session -> Map.of("records", Inspection.list(session, partition, offset, limit)));
    }

    /** One of them, whole: key, headers and value as far as they can be shown, and what became of it. */
    @GET
    @Path("/{partition}/{offset}")
    @Blocking
    public Response one(@PathParam("partition") int partition, @PathParam("offset") long offset) {
        Response found =
                answer(session -> Inspection.one(session, partition, offset).orElse(null));
        return found.getStatus() != Response.Status.NO_CONTENT.getStatusCode()
                ? found
                : Refusal.of(
                                Response.Status.NOT_FOUND,
                                "record %d of partition %d is not quarantined; /v1/quarantine lists those that are"
                                        .formatted(offset, partition))
                        .response();
    }

    /**
     * Streams that are held, with the type that holds each.
     *
     * @param after the last stream that is known
     */
    @GET
    @Path("/held")
    @Blocking
    public Response held(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST || after.indexOf('\0') >= 0) {
            return Refusal.of(
                            Response.Status.BAD_REQUEST,
                            "after must be a stream's name, and limit between 1 and " + MOST)
                    .response();
        }
        return answer(session -> Map.of("streams", Inspection.held(session, after, limit)));
    }

    /** What was asked for, 204 where there is nothing, 503 while the database is away. */
    private Response answer(Store.Work<Object> question) {
        try (Session session = store.beginSnapshot()) {
            Object found = question.in(session);
            return found == null
                    ? Response.noContent().build()
                    : Response.ok(found).build();
        } catch (SQLException away) {
            return Refusal.unavailable("the database does not answer; the health of this service says more")
                    .response();
        }
    }
}
