package org.rollcall.local.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A path with its parameters, encoded.
 *
 * @param path what was put together so far
 */
public record Query(String path) {

    /** Without parameters. */
    public static Query of(String path) {
        return new Query(path);
    }

    /** One word as a part of a path or a value. */
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** With one more parameter; what was not said is left out. */
    public Query with(String name, Object value) {
        if (value == null) {
            return this;
        }
        return new Query(path + (path.contains("?") ? "&" : "?") + name + "=" + encoded(value.toString()));
    }
}
