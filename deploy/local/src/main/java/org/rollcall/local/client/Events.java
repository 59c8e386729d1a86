package org.rollcall.local.client;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Server-sent events, read one after the other from an open answer. */
public final class Events implements Closeable {

    /**
     * One event.
     *
     * @param id where to go on after it; null when the server gave none so far
     * @param type {@code message} unless the server names one
     * @param data the lines of data, joined
     */
    public record Event(String id, String type, String data) {}

    private final BufferedReader lines;
    private String lastId;

    /** Reads from this stream until it ends. */
    public Events(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * The next event; waits for it.
     *
     * @return empty when the server ended the stream
     * @throws IOException when the connection broke
     */
    public Optional<Event> next() throws IOException {
        String type = "message";
        List<String> data = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(new Event(lastId, type, String.join("\n", data)));
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
            switch (field) {
                case "event" -> type = value;
                case "data" -> data.add(value);
                case "id" -> lastId = value;
                case "" -> type = line.isEmpty() ? "message" : type;
                default -> {} // retry, and what later versions add
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
