package org.rollcall.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.rollcall.local.Trouble;

/**
 * One service, called over HTTP.
 *
 * @param name of the service, for sentences
 * @param base its address
 * @param log where it says what went wrong
 * @param token whose {@code Authorization} each request carries, or null for what everybody may ask
 */
public record Api(String name, URI base, Path log, Supplier<String> token) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longer than any verdict may take, and than an import of the shipped roll calls. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** GET, as JSON. */
    public Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET().build());
    }

    /**
     * GET, as JSON, from a service that may be away for a while.
     *
     * @throws IOException when it does not answer
     */
    public Answer ask(String path) throws IOException {
        return exchange(request(path).header("Accept", "application/json").GET().build());
    }

    /** GET what is projected, but not older than this position of its stream; the service waits up to two seconds. */
    public Answer getAtLeast(String path, long seq) {
        return send(request(path).header("Rollcall-Min-Seq", "" + seq).GET().build());
    }

    /** POST a command under an id: with the same id it happens once, however often it is sent. */
    public Answer post(String path, Object body, String commandId) {
        return send(withBody(path, body).header("Idempotency-Key", commandId).build());
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /**
     * POST bytes as they come, for as long as it takes.
     *
     * @throws IOException when the service went away in the middle
     */
    public Answer upload(String path, HttpRequest.BodyPublisher bytes) throws IOException {
        return exchange(to(path).header("Content-Type", "application/octet-stream")
                .POST(bytes)
                .build());
    }

    /** POST without an id of our own. */
    public Answer post(String path, Object body) {
        return send(withBody(path, body).build());
    }

    /**
     * GET, as the bytes come.
     *
     * @param lastEventId where a stream of events goes on, or null
     */
    public HttpResponse<InputStream> open(String path, String accept, String lastEventId) throws IOException {
        HttpRequest.Builder request = to(path).header("Accept", accept);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** What these bytes of an answer say. */
    public static Answer answer(int status, byte[] body) {
        return new Answer(status, parse(new String(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return to(path).timeout(ANSWER);
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token.get());
    }

    private HttpRequest.Builder withBody(String path, Object body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            return exchange(request);
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private Answer exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for " + name + ".", interrupted);
        }
    }

    /** The sentence for a service that does not answer. */
    public Trouble unreachable(IOException failed) {
        return new Trouble(
                name + " does not answer at " + base + "; see " + log
                        + ", and start what is missing with ./rollcall up.",
                failed);
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException text) {
            // A page in place of an answer is nothing to read on a terminal.
            String words = body.strip().startsWith("<") ? "" : body.strip();
            return JSON.createObjectNode().put("detail", words);
        }
    }
}
