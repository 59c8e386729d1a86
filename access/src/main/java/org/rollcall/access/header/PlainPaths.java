package org.rollcall.access.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.stream.Stream;
import org.rollcall.access.Refusal;

/**
 * Refuses paths that two readers could read differently: an encoded slash, a parameter behind a semicolon, a step up. Rights do not hang
 * on paths here (decision 60); proxies, caches and logs in front of this service may. No address of ours needs any of these.
 */
@ApplicationScoped
class PlainPaths {

    private static final int EARLY = 2_900;
    private static final String[] TRICKS = {
        "//", ";", "\\", "/./", "/../", "%2f", "%5c", "%3b", "%2e", "%25", "%00", "%0a", "%0d"
    };
    private static final Refusal REFUSED = Refusal.of(
            400,
            "Not a plain path",
            "write the path without //, ;, \\, steps such as /../, and without encoding those characters");

    void add(@Observes Filters filters) {
        filters.register(PlainPaths::take, EARLY);
    }

    private static void take(RoutingContext context) {
        if (isPlain(context.request().path())) {
            context.next();
        } else {
            REFUSED.end(context.response());
        }
    }

    /** @param path as it was sent, without its question */
    static boolean isPlain(String path) {
        if (path == null) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return Stream.of(TRICKS).noneMatch(lower::contains) && !lower.endsWith("/..") && !lower.endsWith("/.");
    }
}
