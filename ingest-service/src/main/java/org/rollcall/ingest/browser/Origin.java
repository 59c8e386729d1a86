package org.rollcall.ingest.browser;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.rollcall.domain.InvalidValue;

/**
 * A web origin as browsers write it (RFC 6454): scheme, host and port, nothing else. Two are the same only when they are equal
 * letter for letter, so a setting that a browser would write differently is refused at the start and not silently useless.
 */
record Origin(String text, String host) {

    /** @throws InvalidValue for what is no origin, a wildcard among it */
    static Origin of(String text) {
        try {
            URI uri = new URI(text);
            String lower = text.toLowerCase(Locale.ROOT);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (web && bare && uri.getHost() != null && lower.equals(text)) {
                return new Origin(text, uri.getHost());
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new InvalidValue(
                "rollcall.ingest.browser.origins",
                "must be origins such as http://127.0.0.1:8080, without a path and without wildcards, not '" + text
                        + "'");
    }
}
