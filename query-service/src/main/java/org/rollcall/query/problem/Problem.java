package org.rollcall.query.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A question that has no answer: an HTTP status, and a sentence that says what was wrong and what to do. */
public final class Problem extends RuntimeException {

    /** The media type of an error's body (RFC 9457). */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;
    private static final int NO_RETRY = 0;

    private final int status;
    private final String title;
    private final int retryAfter;

    private Problem(int status, String title, String detail, int retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, NO_RETRY);
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail, NO_RETRY);
    }

    /** The question was fine; what it names does not allow an answer. */
    public static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail, NO_RETRY);
    }

    /**
     * The question was fine; the answer cannot be given now.
     *
     * @param retryAfter seconds until it is worth asking again
     */
    public static Problem unavailable(String detail, int retryAfter) {
        return new Problem(503, "Service unavailable", detail, retryAfter);
    }

    /** One caller asks for more than its share. */
    public static Problem tooMany(String detail, int retryAfter) {
        return new Problem(429, "Too many", detail, retryAfter);
    }

    /** A stream waits for software that knows the type of one of its events (DESIGN decision 3). */
    public static Problem held(String stream, String type) {
        return unavailable(
                "the stream " + stream + " holds an event of the type " + type
                        + ", which this version does not know; other streams go on, and this one does once tally-service is upgraded",
                60);
    }

    public int status() {
        return status;
    }

    /** Seconds for {@code Retry-After}, or 0 where asking again would not help. */
    public int retryAfter() {
        return retryAfter;
    }

    /** The body as RFC 9457 names its members. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        return body;
    }
}
