package org.rollcall.system.bench.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.process.JavaCommand;
import org.rollcall.local.process.Ports;

/** The peer that speaks HTTP (deploy/peers/stock), as a process with the flags and the heap of a service. */
public final class StockService implements AutoCloseable {

    /** Its name among the processes whose cost is measured. */
    public static final String NAME = "stock-peer";

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;

    private StockService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it answers. */
    public static StockService start(Path home, String bootstrapServers, DataFolder data) throws IOException {
        int port = Ports.anyFree();
        var command = JavaCommand.withHeap(HEAP_MEGABYTES)
                .with(
                        "-jar",
                        home.resolve("deploy/peers/stock/target/quarkus-app/quarkus-run.jar")
                                .toString());
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log(NAME).toFile()));
        builder.environment().putAll(Peer.BOTH_COMPILERS);
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
        StockService started = new StockService(builder.start(), URI.create("http://127.0.0.1:" + port));
        try {
            started.awaitReady();
            return started;
        } catch (RuntimeException | AssertionError failed) {
            started.close();
            throw failed;
        }
    }

    private void awaitReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready =
                    HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> client.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** Tells it something that it needs before it is measured. */
    public void put(String path, String text) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest put = HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", "text/plain")
                    .PUT(HttpRequest.BodyPublishers.ofString(text))
                    .build();
            int status =
                    client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("PUT " + path + " was answered " + status);
            }
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
