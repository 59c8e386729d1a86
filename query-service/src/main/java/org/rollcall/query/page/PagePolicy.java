package org.rollcall.query.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rollcall.query.control.ControlSettings;

/**
 * What a page may load (Content-Security-Policy): its own scripts, and nothing of anybody else's. It speaks with this service and, where the
 * pages that steer are on, with the door. A page that may stand in a frame says so itself. Styles may stand in elements: bars are drawn by
 * their width.
 */
@ApplicationScoped
class PagePolicy {

    private static final int EARLY = 2_950;
    private static final String NAME = "Content-Security-Policy";
    private static final String FRAMEWORK = "/q/";

    @Inject
    ControlSettings control;

    private String policy;

    void add(@Observes Filters filters) {
        String door = control.enabled() ? " " + control.ingest() : "";
        policy = "default-src 'none'; script-src 'self' " + ImportMap.hashes()
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'" + door
                + "; form-action 'self'; base-uri 'none'; ";
        filters.register(this::take, EARLY);
    }

    private void take(RoutingContext context) {
        if (!context.request().path().startsWith(FRAMEWORK)) {
            context.addHeadersEndHandler(written -> complete(context.response().headers()));
        }
        context.next();
    }

    private void complete(MultiMap headers) {
        String type = headers.get("Content-Type");
        if (type != null && type.startsWith("text/html")) {
            String own = headers.get(NAME);
            headers.set(NAME, policy + (own == null ? "frame-ancestors 'self'" : own));
        }
    }
}
