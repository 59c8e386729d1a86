package org.rollcall.system.bench.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.rollcall.local.token.Role;
import org.rollcall.testing.TestTokens;

/** What a service answers to a question that may take it minutes. */
public final class Answers {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Answers() {}

    /** The answer's document, or a missing node where the service does not offer this. */
    public static JsonNode of(URI service, String method, String path) throws IOException, InterruptedException {
        return of(service, method, path, "application/json", BodyPublishers.noBody());
    }

    public static JsonNode posted(URI service, String path, String json) throws IOException, InterruptedException {
        return of(service, "POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public static JsonNode uploaded(URI service, String path, Path file) throws IOException, InterruptedException {
        return of(service, "POST", path, "application/octet-stream", BodyPublishers.ofFile(file));
    }

    private static JsonNode of(URI service, String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + TestTokens.bearer(Role.SECRETARIAT))
                .method(method, body)
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 404 || answer.statusCode() == 405) {
            return MissingNode.getInstance();
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }
}
