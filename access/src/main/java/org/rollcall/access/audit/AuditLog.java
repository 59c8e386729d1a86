package org.rollcall.access.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.rollcall.access.token.Caller;
import org.rollcall.access.token.RouteAdmission;

/**
 * A line of JSON for every command, done or refused by the law of the house, and for every request that was refused by right: category
 * {@code org.rollcall.audit}. Neither bodies nor tokens nor questions (what stands behind {@code ?}) are written.
 */
@ApplicationScoped
class AuditLog {

    private static final Logger LINES = Logger.getLogger("org.rollcall.audit");

    /** Before whatever may refuse, so that refusals are seen too. */
    private static final int BEFORE_ALL = 2_800;

    private static final Set<HttpMethod> ASKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> BY_RIGHT = Set.of(401, 403, 421, 429);
    private static final int LONGEST = 200;

    private final Sampling sampling = new Sampling();
    private final Clock clock = Clock.systemUTC();

    void add(@Observes Filters filters) {
        filters.register(this::take, BEFORE_ALL);
    }

    private void take(RoutingContext context) {
        context.addEndHandler(ended -> write(context));
        context.next();
    }

    private void write(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean refused = BY_RIGHT.contains(status);
        if (!refused && ASKING.contains(context.request().method())) {
            return;
        }
        // Commands are all written: each cost a place in the log. Refusals cost nothing, and could fill a disk.
        long left = refused ? sampling.leftOut() : 0;
        if (left < 0) {
            return;
        }
        LINES.info(line(context, status, left).encode());
    }

    private JsonObject line(RoutingContext context, int status, long leftOut) {
        SecurityIdentity identity = RouteAdmission.identity(context);
        JsonObject line = new JsonObject()
                .put("at", clock.instant().toString())
                .put("who", Caller.actor(identity))
                .put("method", context.request().method().name())
                .put("path", shortened(context.request().path()))
                .put("status", status);
        if (identity != null && !identity.isAnonymous()) {
            line.put("roles", String.join(" ", new TreeSet<>(identity.getRoles())));
        }
        String command = context.get(Deed.COMMAND);
        put(line, "command", command == null ? context.request().getHeader("Idempotency-Key") : command);
        put(line, "stream", context.get(Deed.STREAM));
        put(line, "result", context.get(Deed.RESULT));
        put(line, "from", context.request().remoteAddress().hostAddress());
        if (leftOut > 0) {
            line.put("refusalsLeftOut", leftOut);
        }
        return line;
    }

    private static void put(JsonObject line, String name, String value) {
        if (value != null) {
            line.put(name, shortened(value));
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
