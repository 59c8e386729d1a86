package org.rollcall.system.bench.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.rollcall.local.process.JavaCommand;
import org.rollcall.local.process.Ports;

/**
 * Kafka Connect, alone on its own, with Debezium's JDBC sink (deploy/peers/sink): flat records of a topic into a table that is
 * there, with the defaults of both but for its {@link Manner}.
 */
public final class ConnectSink {

    private static final int HEAP_MEGABYTES = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WORKER = """
            bootstrap.servers=%s
            listeners=http://127.0.0.1:%d
            key.converter=org.apache.kafka.connect.storage.StringConverter
            value.converter=org.apache.kafka.connect.json.JsonConverter
            offset.storage.file.filename=%s
            plugin.discovery=service_load
            # It stands still while others are timed, and must keep its partitions.
            consumer.session.timeout.ms=120000
            """;
    private static final String CONNECTOR = """
            name=%s
            connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
            topics=%s
            collection.name.format=%s
            connection.url=%s
            connection.username=rollcall
            connection.password=%s
            """;

    /** How it writes. */
    public enum Manner {
        /** As it does by default: whatever comes is a row more, so changed votes stand there twice, and repeated ones. */
        INSERT(""),

        /** Everybody's latest vote, as it must be set to where votes are to be counted. */
        UPSERT("""
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=ballot,member
                """);

        private final String settings;

        Manner(String settings) {
            this.settings = settings;
        }
    }

    private ConnectSink() {}

    /**
     * Starts it.
     *
     * @param log for what it has to say
     */
    public static Process start(
            Path home,
            Path folder,
            Path log,
            String broker,
            String jdbcUrl,
            String password,
            String topic,
            Manner manner)
            throws IOException {
        int port = Ports.anyFree();
        Path worker = folder.resolve("worker.properties");
        Path connector = folder.resolve("sink.properties");
        Files.writeString(worker, WORKER.formatted(broker, port, folder.resolve("offsets")));
        Files.writeString(connector, CONNECTOR.formatted(topic, topic, topic, jdbcUrl, password) + manner.settings);
        var command = JavaCommand.withHeap(HEAP_MEGABYTES)
                .with(
                        "-cp",
                        home.resolve("deploy/peers/sink/target/lib") + "/*",
                        "org.apache.kafka.connect.cli.ConnectStandalone",
                        worker.toString(),
                        connector.toString());
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Peer.BOTH_COMPILERS);
        Process process = builder.start();
        try {
            awaitRunning(process, port, topic);
            return process;
        } catch (RuntimeException | AssertionError failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static void awaitRunning(Process process, int port, String name) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest status = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/connectors/" + name + "/tasks/0/status"))
                    .build();
            await().atMost(PATIENCE)
                    .failFast("Kafka Connect ended", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() -> client.send(status, HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("RUNNING"));
        }
    }
}
