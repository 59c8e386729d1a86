package org.rollcall.access.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers for browsers, on every answer; what only documents obey is left out of scripts and styles. Documents may be interpreted as nothing else and shown in nobody's frame; a service that serves
 * pages says itself what those may load. HSTS only where the request came over TLS, as the standard asks (RFC 6797, 7.2).
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 3_000;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The framework's own pages (Swagger UI) bring inline scripts. */
    private static final String FRAMEWORK = "/q/";

    private static final String A_YEAR = "max-age=31536000";

    /** What a document may do was said with it, and is kept with it (RFC 9110, 15.4.5). */
    private static final int NOTHING_NEW = 304;

    void add(@Observes Filters filters) {
        filters.register(SecurityHeaders::take, FIRST);
    }

    private static void take(RoutingContext context) {
        context.addHeadersEndHandler(written -> complete(context));
        context.next();
    }

    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
        if (context.response().getStatusCode() == NOTHING_NEW) {
            return;
        }
        headers.set("X-Content-Type-Options", "nosniff");
        if (isPart(headers.get("Content-Type"))) {
            return;
        }
        headers.set("Referrer-Policy", "same-origin");
        if (!headers.contains(POLICY) && !context.request().path().startsWith(FRAMEWORK)) {
            headers.set(POLICY, NOTHING);
        }
    }

    /** Scripts and styles are never documents, and a page has eighty of them: what only documents obey is ten kilobytes of its first load. */
    private static boolean isPart(String type) {
        return type != null && (type.contains("javascript") || type.startsWith("text/css"));
    }
}
