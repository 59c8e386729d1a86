package org.rollcall.system.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.rollcall.local.token.Role;
import org.rollcall.local.token.Tokens;
import org.rollcall.testing.TestTokens;

/**
 * A client of one service, with the secretariat's token.
 *
 * @param tokens what mints it
 */
public record Http(URI address, Tokens tokens) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: its status, its text, and the text as JSON where it is. */
    public record Reply(int status, String text, HttpResponse<String> raw) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                throw new UncheckedIOException("not JSON: " + text, notJson);
            }
        }
    }

    /** Of a service that takes the tokens of these tests. */
    public Http(URI address) {
        this(address, TestTokens.tokens());
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    public Reply get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header(header, value)
                .GET());
    }

    public Reply post(String path, String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    public Reply post(String path, String key, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply put(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Reply postLines(String path, String key, String lines) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(lines)));
    }

    /** Sends a file as it is. */
    public Reply postFile(String path, Path file) {
        try {
            return send(HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            request.header("Authorization", "Bearer " + tokens.bearer(Role.SECRETARIAT, null));
            HttpResponse<String> answer =
                    CLIENT.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Submits a proposal of its own in the fictional assembly and opens a ballot on it; the ballot's id. */
    public String openBallot() {
        String stream = must(201, post("/v1/proposals", """
                {"assembly":"tidewater","symbol":"T/%s","title":"A test"}""".formatted(UUID.randomUUID())))
                .get("stream")
                .asText();
        must(201, post("/v1/proposals/" + stream + "/majority", """
                {"rule":"simple-majority","basis":{"kind":"RULING","citation":"Standing Order 11"}}"""));
        return must(201, post("/v1/proposals/" + stream + "/ballots", "{}"))
                .get("ballot")
                .asText();
    }

    /** The body of an answer that must have that status. */
    public static JsonNode must(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError("expected " + status + ", got " + reply.status() + ": " + reply.text());
        }
        return reply.json();
    }
}
