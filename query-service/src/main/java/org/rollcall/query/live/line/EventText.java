package org.rollcall.query.live.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Writes server-sent events. One encoding serves every client that is at the same position. */
@ApplicationScoped
public class EventText {

    private static final int SHORTEST_RETRY_MS = 1_000;
    private static final int LONGEST_RETRY_MS = 3_000;

    private final ObjectMapper mapper;
    private final Counter encodings;

    @Inject
    EventText(ObjectMapper mapper, MeterRegistry metrics) {
        this.mapper = mapper;
        this.encodings = metrics.counter("rollcall.live.encodings");
    }

    /** @param id the position after this event, or {@code null} to leave the client's where it is */
    public Buffer event(String name, String id, Object data) {
        encodings.increment();
        Buffer text = Buffer.buffer("event: " + name + "\n");
        if (id != null) {
            text.appendString("id: " + id + "\n");
        }
        return text.appendString("data: ").appendBytes(json(data)).appendString("\n\n");
    }

    public Buffer reset(String reason) {
        return event("reset", null, Map.of("reason", reason));
    }

    /** Shows that the line is alive, and what the server's clock says. */
    public Buffer heartbeat(String id) {
        return event(
                "heartbeat",
                id,
                Map.of("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** Each client waits a little differently before it comes back, so that a restart is not followed by a stampede. */
    Buffer retry() {
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_MS, LONGEST_RETRY_MS + 1);
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    /** The body of an answer that is no stream. */
    byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            return ("{\"reason\":\"" + impossible.getClass().getSimpleName() + "\"}").getBytes(StandardCharsets.UTF_8);
        }
    }
}
