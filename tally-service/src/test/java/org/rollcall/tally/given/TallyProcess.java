package org.rollcall.tally.given;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rollcall.local.token.Role;
import org.rollcall.testing.TestTokens;

/** The built service as a process of its own, which can be killed. Its lines go to {@code target/tally-process.log}. */
public final class TallyProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;

    private TallyProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; it is not ready yet. */
    public static TallyProcess start(Surroundings where) {
        return start(where, Map.of());
    }

    /** Starts it with further environment variables. */
    public static TallyProcess start(Surroundings where, Map<String, String> settings) {
        try {
            int port = freePort();
            var builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    "target/quarkus-app/quarkus-run.jar"));
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_HOST", "127.0.0.1",
                            "QUARKUS_HTTP_PORT", "" + port,
                            "KAFKA_BOOTSTRAP_SERVERS", where.bootstrapServers(),
                            "ROLLCALL_DATABASE_URL", where.jdbcUrl(),
                            "ROLLCALL_DATABASE_OWNER_PASSWORD", where.ownerPassword(),
                            "ROLLCALL_DATABASE_WRITER_PASSWORD", where.writerPassword(),
                            "ROLLCALL_DATABASE_READER_PASSWORD", where.readerPassword()));
            builder.environment().putAll(TestTokens.environment());
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "tally-process.log").toFile()));
            return new TallyProcess(builder.start(), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static TallyProcess startAndAwait(Surroundings where) {
        TallyProcess tally = start(where);
        tally.awaitReady();
        return tally;
    }

    public void awaitReady() {
        await().atMost(PATIENCE).until(this::isReady);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public boolean isReady() {
        return "UP".equals(health().path("status").asText());
    }

    /** What it says about its readiness, or an empty document while it does not answer. */
    public JsonNode health() {
        return get("/q/health/ready");
    }

    /** Waits until it is not ready, for a reason that holds these words. */
    public void awaitRefusal(String words) {
        await().atMost(PATIENCE).until(() -> !isReady() && health().toString().contains(words));
    }

    public JsonNode get(String path) {
        return send("GET", path);
    }

    /** What it answers to that method on that path, or an empty document while it does not answer. */
    public JsonNode send(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Authorization", "Bearer " + TestTokens.bearer(Role.SECRETARIAT))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException notYet) {
            return JSON.createObjectNode();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a metric is at now; of several with that name their sum. */
    public double metric(String name) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** {@code kill -STOP}: it stands still as in a long pause, with all its connections open. */
    public void freeze() {
        signal("-STOP");
    }

    /** {@code kill -CONT}. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill}; says how long it took. */
    public Duration stop() {
        long begun = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("tally-service does not end");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
