package org.rollcall.system.fault.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.rollcall.domain.id.BallotId;
import org.rollcall.system.check.Seen;
import org.rollcall.system.check.Shown;

/** Somebody who watches one ballot as a browser does: keeps the last id, and comes back with it whenever the line is cut. */
public final class Watcher implements AutoCloseable {

    private static final Duration COME_BACK = Duration.ofMillis(250);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final BallotId ballot;
    private final List<Seen.Sight> sights = new ArrayList<>();
    private volatile Stream<String> line;
    private volatile boolean closed;
    private volatile String lastId;
    private volatile int connections;
    private final Thread thread;

    /** @param query where the read side is */
    public Watcher(URI query, BallotId ballot) {
        this.address = query.resolve("/v1/ballots/" + ballot + "/stream");
        this.ballot = ballot;
        this.thread = Thread.ofVirtual().name("watcher-" + ballot).start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try {
                read();
            } catch (IOException | UncheckedIOException cut) {
                // It comes back, as everybody does.
            } catch (InterruptedException stopped) {
                return;
            }
            LockSupport.parkNanos(COME_BACK.toNanos());
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> answer = CLIENT.send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            line = lines;
            if (answer.statusCode() == 200 && !closed) {
                connect();
                events(lines.iterator());
            }
        }
    }

    private void events(Iterator<String> lines) throws IOException {
        String name = "";
        String id = null;
        while (lines.hasNext()) {
            String next = lines.next();
            if (next.startsWith("event:")) {
                name = next.substring(6).strip();
            } else if (next.startsWith("id:")) {
                id = next.substring(3).strip();
            } else if (next.startsWith("data:")) {
                take(name, JSON.readTree(next.substring(5)));
            } else if (next.isEmpty()) {
                lastId = id == null ? lastId : id;
                id = null;
            }
        }
    }

    private synchronized void connect() {
        connections++;
        sights.add(new Seen.Connected(position()));
    }

    private long position() {
        return lastId == null ? 0 : Long.parseLong(lastId.substring(lastId.lastIndexOf('-') + 1));
    }

    private synchronized void take(String name, JsonNode data) {
        switch (name) {
            case "reset" -> {
                // What it knew is not of this log: a browser forgets its position.
                lastId = null;
                sights.add(new Seen.Reset());
            }
            case "snapshot" -> sights.add(new Seen.Snapshot(data.path("seq").asLong(), shown(data)));
            case "delta" ->
                sights.add(new Seen.Delta(
                        data.path("from").asLong(), data.path("to").asLong(), shown(data)));
            default -> {
                // A heartbeat says nothing of the vote.
            }
        }
    }

    private static Shown shown(JsonNode data) {
        JsonNode tally = data.path("tally");
        return new Shown(
                data.path("state").asText(),
                tally.path("yes").asLong(),
                tally.path("no").asLong(),
                tally.path("abstain").asLong(),
                data.at("/verdict/outcome").asText(null));
    }

    public BallotId ballot() {
        return ballot;
    }

    /** What it saw; {@code stayed} where it is still there, so that it must know the last of it. */
    public synchronized Seen seen(boolean stayed) {
        return new Seen(thread.getName(), ballot, List.copyOf(sights), stayed);
    }

    /** The position that it has reached; 0 before the first snapshot. */
    public synchronized long reached() {
        return position();
    }

    /** How often it was let in. */
    public int connections() {
        return connections;
    }

    /** Goes away. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Stream<String> open = line;
        if (open != null) {
            open.close();
        }
    }
}
