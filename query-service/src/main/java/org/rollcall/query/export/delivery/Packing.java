package org.rollcall.query.export.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets downloads be compressed for clients that say they can unpack. Quarkus marks every answer as not to be compressed and takes
 * the mark off those that Quarkus REST writes in one piece; of those that it streams we take it off. Each page is flushed as it is
 * compressed, so nothing is held back.
 */
@ApplicationScoped
class Packing {

    /** Before all routes: it only leaves word for when the header is written. */
    private static final int FIRST = -1_000;

    void everywhere(@Observes Router router) {
        router.route("/v1/*").order(FIRST).handler(Packing::leaveWord);
    }

    private static void leaveWord(RoutingContext request) {
        request.addHeadersEndHandler(written -> allow(request.response().headers()));
        request.next();
    }

    private static void allow(MultiMap headers) {
        if (headers.contains("Content-Disposition")) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
