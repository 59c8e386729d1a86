package org.rollcall.local.service;

import java.util.List;
import java.util.Map;

/**
 * The pages that steer, for the secretariat and for delegates: where they are served, and where their commands go. The board's side
 * is told where the door is, the door which pages may knock (decision 30).
 *
 * @param host the address that both listen on, and that browsers ask for
 */
public record Control(String host, int query, int ingest) {

    /** Environment variables for both services. */
    public Map<String, String> settings() {
        return Map.of(
                "ROLLCALL_QUERY_CONTROL_ENABLED",
                "true",
                "ROLLCALL_QUERY_CONTROL_INGEST",
                at(host, ingest),
                "ROLLCALL_INGEST_BROWSER_ORIGINS",
                String.join(",", origins()));
    }

    /** A browser on this machine may have typed either of two names; each is an origin of its own. */
    private List<String> origins() {
        return Loopback.isLocal(host)
                ? List.of(at("127.0.0.1", query), at("localhost", query), at("::1", query))
                : List.of(at(host, query));
    }

    private static String at(String host, int port) {
        return "http://" + Loopback.reach(host) + ":" + port;
    }
}
