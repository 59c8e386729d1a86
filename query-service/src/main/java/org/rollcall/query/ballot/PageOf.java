package org.rollcall.query.ballot;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A page of a list and where the next one starts, as a body and as a {@code Link} (RFC 8288). */
public record PageOf<T>(List<T> items, String next) {

    /** Cuts one item more than wanted off: its presence says that there is a next page. */
    public static <T> PageOf<T> cut(List<T> found, int most, Function<T, Cursor> cursor) {
        boolean more = found.size() > most;
        List<T> items = more ? found.subList(0, most) : found;
        return new PageOf<>(items, more ? cursor.apply(items.getLast()).word() : null);
    }

    public Response answer(UriInfo asked, BiFunction<List<T>, String, ?> body) {
        return answer(asked.getRequestUriBuilder(), body.apply(items, next), next);
    }

    /** The same for a body that was made before. */
    static Response answer(UriBuilder asked, Object body, String next) {
        var response = Response.ok(body).header("Cache-Control", "no-cache");
        if (next != null) {
            String path = asked.replaceQueryParam("cursor", next).build().getRawSchemeSpecificPart();
            response.header("Link", "<" + path.substring(path.indexOf('/', 2)) + ">; rel=\"next\"");
        }
        return response.build();
    }
}
