package org.rollcall.system.bench.peer.http;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is sent where. In path, headers and body stand {@code {ballot}}, {@code {stream}}, {@code {member}}, {@code {choice}} and {@code
 * {id}}, which differ from vote to vote.
 *
 * @param base the service, {@code http://127.0.0.1:8081}
 * @param votes in one request, one a line of its body
 * @param status of the answer that counts; any other one ends the load
 * @param line what an answer of several votes must say of each of them; anything else ends the load
 */
public record Target(
        URI base, String path, Map<String, String> headers, String body, int votes, int status, String line) {

    /** Whether an answer says of every vote what it must. */
    boolean isGood(int answered, String text) {
        return answered == status && (votes == 1 || text.split(Pattern.quote(line), -1).length == votes + 1);
    }

    /** A vote a request. */
    public static Target ofOne(URI base, String path, Map<String, String> headers, String body, int status) {
        return new Target(base, path, headers, body, 1, status, "");
    }
}
