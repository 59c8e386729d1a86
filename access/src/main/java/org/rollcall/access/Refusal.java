package org.rollcall.access;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal at the edge as a problem document (RFC 9457): what was refused, and what to do.
 *
 * @param retryAfter seconds, or 0 where waiting does not help
 */
public record Refusal(int status, String title, String detail, int retryAfter) {

    private static final String TYPE = "application/problem+json";

    /** What a client without a token, or with a bad one, is asked for (RFC 6750). */
    private static final String BEARER = "Bearer realm=\"rollcall\"";

    private static final int SOON = 2;

    public static Refusal of(int status, String title, String detail) {
        return new Refusal(status, title, detail, 0);
    }

    public static Refusal later(int status, String title, String detail, int retryAfter) {
        return new Refusal(status, title, detail, retryAfter);
    }

    /** With the words of the status as its title. */
    public static Refusal of(Response.Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /** What the service needs is away; it may be back soon. */
    public static Refusal unavailable(String detail) {
        return later(503, Response.Status.SERVICE_UNAVAILABLE.getReasonPhrase(), detail, SOON);
    }

    /** As the answer of a route. Where a body may still be coming it is not read: the connection ends with the answer. */
    public void end(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", TYPE).putHeader("Connection", "close");
        if (status == 401) {
            response.putHeader("WWW-Authenticate", BEARER);
        }
        if (retryAfter > 0) {
            response.putHeader("Retry-After", "" + retryAfter);
        }
        response.end(new JsonObject(document()).encode());
    }

    /** As the answer of a resource. */
    public Response response() {
        var response = Response.status(status).type(TYPE).entity(document());
        if (status == 401) {
            response.header("WWW-Authenticate", BEARER);
        }
        if (retryAfter > 0) {
            response.header("Retry-After", retryAfter);
        }
        return response.build();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", status);
        document.put("title", title);
        document.put("detail", detail);
        return document;
    }
}
