package org.rollcall.query.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of a live stream: what it receives, event by event. */
public final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Heard> events = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;

    /** An event; heartbeats are heard too. */
    public record Heard(String name, String id, JsonNode data) {}

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Opens the stream at that address; {@code lastEventId} may be {@code null}. */
    public static Listener to(String address, String lastEventId) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            Listener listener = new Listener(response);
            Thread.ofVirtual().start(listener::read);
            return listener;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    private void read() {
        try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
            while (lines.hasNext()) {
                hear(lines.next());
            }
        } catch (IllegalStateException closed) {
            // The test hung up.
        }
    }

    private void hear(String block) {
        String name = field(block, "event: ");
        if (name != null) {
            events.add(new Heard(name, field(block, "id: "), json(field(block, "data: "))));
        }
    }

    private static String field(String block, String start) {
        return block.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(data, notJson);
        }
    }

    /** The next event that is no heartbeat; an event named "silence" when none comes in time. */
    public Heard next() {
        return next(PATIENCE);
    }

    public Heard next(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Heard heard;
        do {
            heard = any(Duration.ofNanos(deadline - System.nanoTime()));
        } while (heard.name().equals("heartbeat"));
        return heard;
    }

    /** The next event of any kind. */
    public Heard any(Duration patience) {
        try {
            Heard heard = events.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return heard == null ? new Heard("silence", null, JSON.nullNode()) : heard;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All events up to the one with that id. */
    public List<Heard> until(String id) {
        List<Heard> heard = new ArrayList<>();
        do {
            heard.add(next());
        } while (!id.equals(heard.getLast().id()) && !heard.getLast().name().equals("silence"));
        return heard;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyClosed) {
            // Then it is closed.
        }
    }
}
