package org.rollcall.testing.rights;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.local.token.Role;
import org.rollcall.testing.TestTokens;

/**
 * Sends to everything that a service offers what nobody honest sends, with the best of tokens: paths that two readers read
 * differently, and bodies that are large, deep, ambiguous, or say what only the service may say.
 *
 * @param rights the rows of one service
 */
public record Hostile(List<Right> rights) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the service decides by itself. */
    private static final List<String> ITS_OWN = List.of(
            "role", "roles", "groups", "weight", "effective", "actor", "provenance", "seq", "at", "status", "effect");

    private static final Set<Integer> REFUSED = Set.of(400, 413);

    public static Hostile to(String service) {
        return new Hostile(Right.of(service));
    }

    /** Paths with a trick that were answered as if they had none. */
    public List<String> fooledByPaths() {
        List<String> fooled = new ArrayList<>();
        for (Right right : rights) {
            // Nothing stands before the last step of / that a trick could be put into.
            List<String> paths = right.path().equals("/") ? List.of("//", "/;x", "/%2F") : tricks(right.address());
            for (String path : paths) {
                int status = raw(right.method(), path);
                if (status != 400) {
                    fooled.add(right.method() + " " + path + ": " + status);
                }
            }
        }
        return fooled;
    }

    private static List<String> tricks(String path) {
        int last = path.lastIndexOf('/');
        String head = path.substring(0, last);
        String tail = path.substring(last + 1);
        // Without anything before it a slash that is written otherwise is part of a host's name, and reaches nobody.
        String encoded = head.isEmpty() ? "/" : head;
        return List.of(
                "/" + path,
                head + "//" + tail,
                head + "/./" + tail,
                head + "/x/../" + tail,
                head + "/%2e%2e/" + tail,
                encoded + "%2F" + tail,
                encoded + "%2f" + tail,
                head + "/%5C" + tail,
                path + ";x",
                path + "%3Bx=1",
                encoded + ";role=secretariat/" + tail,
                path + "%00",
                path + "%252F");
    }

    private static int raw(String method, String path) {
        return sent(method, path, method.equals("GET") ? "" : "{}").statusCode();
    }

    /** By a client that leaves a path and a body as they are, and waits for no answer that takes long. */
    private static HttpResponse<String> sent(String method, String path, String body) {
        URI address = URI.create("http://127.0.0.1:" + RestAssured.port + path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + TestTokens.bearer(Role.SECRETARIAT))
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path + ": " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Bodies that were not refused, or without a sentence. */
    public List<String> fooledByBodies(Set<String> withoutBody) {
        List<String> fooled = new ArrayList<>();
        Map<String, String> bodies = bodies();
        for (Right right : rights) {
            boolean takesBody = right.method().equals("POST") || right.method().equals("PUT");
            if (takesBody && right.kind().equals("resource") && !withoutBody.contains(right.name())) {
                bodies.forEach((what, body) -> check(fooled, right, what, body));
            }
        }
        return fooled;
    }

    private static void check(List<String> fooled, Right right, String what, String body) {
        HttpResponse<String> answer = sent(right.method(), right.address(), body);
        boolean explained = answer.statusCode() == 413 || answer.body().contains("\"detail\":");
        if (!REFUSED.contains(answer.statusCode()) || !explained) {
            fooled.add(right.name() + " took " + what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("10,000 brackets", "[".repeat(10_000));
        bodies.put("10,000 objects in each other", "{\"a\":".repeat(10_000));
        bodies.put("a number of 60,000 digits", "{\"number\":" + "9".repeat(60_000) + "}");
        bodies.put("a number of 10 million digits", "{\"number\":" + "9".repeat(10_000_000) + "}");
        bodies.put("1e999", "{\"number\":1e999,\"yes\":1e999,\"speed\":1e999,\"seats\":1e999}");
        bodies.put("a key twice", "{\"title\":\"a\",\"title\":\"b\",\"member\":\"AMB\",\"member\":\"BRH\"}");
        bodies.put("two documents", "{} {}");
        bodies.put("half a document", "{\"title\":\"a");
        bodies.put("nothing but null", "null");
        bodies.put("a list", "[]");
        ITS_OWN.forEach(name -> bodies.put("the field " + name, "{\"" + name + "\":\"secretariat\"}"));
        bodies.put("a prototype", "{\"__proto__\":{\"role\":\"secretariat\"}}");
        bodies.put("a class", "{\"@class\":\"java.lang.Runtime\"}");
        return bodies;
    }
}
