package org.rollcall.tally.browser;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses whatever a web page would change here. Commands need a token, and no page has business with rebuilds: a browser names the page
 * in {@code Origin} with every request that is not a plain read, whereas the command line sends none (decision 30).
 */
@ApplicationScoped
class NoPages {

    private static final int BEFORE_ALL = 1_000;
    private static final Set<HttpMethod> ONLY_ASKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String PROBLEM =
            "{\"status\":403,\"title\":\"Not from a page\",\"detail\":\"web pages may not steer"
                    + " the projection; use ./rollcall rebuild\"}";

    void add(@Observes Filters filters) {
        filters.register(NoPages::take, BEFORE_ALL);
    }

    private static void take(RoutingContext context) {
        boolean page = context.request().getHeader("Origin") != null;
        if (!page || ONLY_ASKING.contains(context.request().method())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(PROBLEM);
    }
}
