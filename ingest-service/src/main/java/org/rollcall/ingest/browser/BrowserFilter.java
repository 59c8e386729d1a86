package org.rollcall.ingest.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.ingest.browser.Admission.Asked;

/**
 * Stands before every route, uploads among them, and answers for the browser: what {@link Admission} refuses goes no further, a page
 * that is on the list may read its answer, and a preflight is answered here. No cookie and no credential is ever asked for.
 */
@ApplicationScoped
class BrowserFilter {

    /** Before the route for uploads, which has order -100; a filter's order is its priority, negated. */
    private static final int BEFORE_ALL = 1_000;

    /** How long a browser may remember a preflight; after ten minutes it learns of a changed list. */
    private static final String REMEMBERED_SECONDS = "600";

    private static final String ORIGIN = "Origin";

    @Inject
    BrowserSettings settings;

    @Inject
    ObjectMapper json;

    void add(@Observes Filters filters) {
        var admission = new Admission(
                settings.origins().orElse(List.of()), settings.hosts().orElse(List.of()), settings.listensOn());
        filters.register(context -> take(context, admission), BEFORE_ALL);
    }

    private void take(RoutingContext context, Admission admission) {
        HttpServerRequest request = context.request();
        Asked asked = new Asked(request.method().name(), request.getHeader("Host"), request.getHeader(ORIGIN));
        context.response().putHeader("Vary", ORIGIN);
        switch (admission.of(asked)) {
            case OPEN -> context.next();
            case SHARED -> share(context, asked.origin());
            case FOREIGN ->
                refuse(
                        context,
                        403,
                        "Not from this page",
                        "pages of " + asked.origin() + " may not send commands; an operator lists those that may in"
                                + " rollcall.ingest.browser.origins");
            case ELSEWHERE ->
                refuse(
                        context,
                        421,
                        "Not under this name",
                        "this service is not reached as " + asked.host() + "; an operator lists its names in"
                                + " rollcall.ingest.browser.hosts");
        }
    }

    private static void share(RoutingContext context, String origin) {
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Origin", origin);
        if (isPreflight(context.request())) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
            response.putHeader("Access-Control-Allow-Headers", "authorization, content-type, idempotency-key, prefer");
            response.putHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
            response.setStatusCode(204).end();
        } else {
            response.putHeader("Access-Control-Expose-Headers", "Rollcall-Seq, Retry-After, Location");
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private void refuse(RoutingContext context, int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", title);
        problem.put("detail", detail);
        // What still comes of a body is not read: the connection ends with the answer.
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(written(problem));
    }

    private String written(Map<String, Object> problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
