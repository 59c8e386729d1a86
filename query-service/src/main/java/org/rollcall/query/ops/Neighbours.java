package org.rollcall.query.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rollcall.query.ops.OpsDocument.ServiceLine;

/** The other two services, asked over HTTP how they are; never waited for longer than the settings say. */
@ApplicationScoped
class Neighbours {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    OpsSettings settings;

    @Inject
    ObjectMapper json;

    CompletableFuture<ServiceLine> ingest() {
        return ready("ingest-service", settings.ingest(), "rollcall.query.ops.ingest");
    }

    CompletableFuture<ServiceLine> tally() {
        return ready("tally-service", settings.tally(), "rollcall.query.ops.tally");
    }

    /** What tally-service says of a rebuild; {@code null} where it is not asked or does not answer. */
    CompletableFuture<JsonNode> rebuild() {
        return settings.tally()
                .map(tally -> ask(tally.resolve("/v1/projection/rebuild"))
                        .thenApply(answer -> answer.statusCode() == 200 ? read(answer.body()) : null)
                        .exceptionally(away -> null))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<ServiceLine> ready(String name, Optional<URI> where, String setting) {
        return where.map(address -> ask(address.resolve("/q/health/ready"))
                        .thenApply(answer -> line(name, answer))
                        .exceptionally(away -> new ServiceLine(name, false, "it does not answer at " + address)))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new ServiceLine(name, null, "not asked: " + setting + " does not say where it is")));
    }

    private CompletableFuture<HttpResponse<String>> ask(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(settings.answer()).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private ServiceLine line(String name, HttpResponse<String> answer) {
        boolean ready = answer.statusCode() == 200;
        return new ServiceLine(name, ready, ready ? null : reasons(read(answer.body()), answer.statusCode()));
    }

    /** The words of the checks that are down, as they say them. */
    private static String reasons(JsonNode health, int status) {
        List<String> said = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            if ("DOWN".equals(check.path("status").asText())) {
                check.path("data").forEach(words -> said.add(words.asText()));
            }
        }
        return said.isEmpty() ? "it answers " + status + " and does not say why" : String.join("; ", said);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.createObjectNode();
        }
    }
}
