package org.rollcall.query.ballot;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A page of a list and where the next one starts, as a body and as a {@code Link} (RFC 8288). */
public record PageOf<T>(List<T> items, String next) {

    private static final String CACHE = "Cache-Control";
    private static final String ASK_AGAIN = "no-cache";

    /** Cuts one item more than wanted off: its presence says that there is a next page. */
    public static <T> PageOf<T> cut(List<T> found, int most, Function<T, Cursor> cursor) {
        boolean more = found.size() > most;
        List<T> items = more ? found.subList(0, most) : found;
        return new PageOf<>(items, more ? cursor.apply(items.getLast()).word() : null);
    }

    public Response answer(UriInfo asked, BiFunction<List<T>, String, ?> body) {
        var response = Response.ok(body.apply(items, next));
        headers(asked.getRequestUriBuilder()).forEach(response::header);
        return response.build();
    }

    /** What is said beside it. */
    Map<String, String> headers(UriBuilder asked) {
        if (next == null) {
            return Map.of(CACHE, ASK_AGAIN);
        }
        String path = asked.replaceQueryParam("cursor", next).build().getRawSchemeSpecificPart();
        return Map.of(CACHE, ASK_AGAIN, "Link", "<" + path.substring(path.indexOf('/', 2)) + ">; rel=\"next\"");
    }
}
