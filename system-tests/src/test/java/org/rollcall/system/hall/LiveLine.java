package org.rollcall.system.hall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A subscriber: reads server-sent events until it is closed, and keeps all. */
public final class LiveLine implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One event as it was received. */
    public record Event(String name, String id, JsonNode data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Stream<String>> lines;
    private volatile Consumer<Event> listener = event -> {};
    private String name = "message";
    private String id;
    private String data = "";

    /** @param lastEventId where to resume, or {@code null} for a fresh connection */
    public LiveLine(URI address, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        lines = CLIENT.sendAsync(request.build(), BodyHandlers.ofLines()).thenApply(answer -> answer.body());
        lines.thenAcceptAsync(
                body -> body.forEach(this::take), task -> Thread.ofVirtual().start(task));
    }

    private void take(String line) {
        if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            data += line.substring(5).strip();
        } else if (line.isEmpty() && !data.isEmpty()) {
            Event event = new Event(name, id, json(data));
            events.add(event);
            listener.accept(event);
            name = "message";
            data = "";
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("an event's data is not JSON: " + text, notJson);
        }
    }

    /** Tells of each event as it comes, on the reader's thread. */
    public void onEvent(Consumer<Event> told) {
        listener = told;
    }

    /** What says something of the vote: snapshots, deltas, resets. */
    public List<Event> news() {
        return events.stream()
                .filter(event -> !event.name().equals("heartbeat"))
                .toList();
    }

    /** Hangs up. */
    @Override
    public void close() {
        lines.thenAccept(Stream::close);
        lines.cancel(true);
    }
}
