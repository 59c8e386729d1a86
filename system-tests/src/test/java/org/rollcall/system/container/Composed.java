package org.rollcall.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.rollcall.local.folder.Home;
import org.rollcall.local.process.Ports;
import org.rollcall.local.token.Tokens;
import org.rollcall.system.hall.Http;

/**
 * The platform of docker-compose.yml, with a name, ports and secrets of its own, beside whatever else runs here. One for all
 * tests of the JVM.
 */
final class Composed {

    private static final int UP_SECONDS = 240;

    private static Composed composed;

    private final Path home = Home.find().path();
    private final Path secrets;
    private final int ports = Ports.anyFree(4);
    private final String project = "rollcall-test-" + ProcessHandle.current().pid();
    private final Engine engine;
    private final List<String> compose;

    private Composed() {
        try {
            secrets = Files.createTempDirectory("rollcall-secrets");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        engine = new Engine(
                home,
                Map.of(
                        "ROLLCALL_SECRETS", secrets.toString(),
                        "ROLLCALL_QUERY_PORT", "" + ports,
                        "ROLLCALL_INGEST_PORT", "" + (ports + 1),
                        "ROLLCALL_TALLY_PORT", "" + (ports + 2),
                        "ROLLCALL_KAFKA_PORT", "" + (ports + 3)));
        compose = engine.compose();
    }

    /** Everything running; skips the test where containers are not what is tested. */
    static synchronized Composed open() {
        Assumptions.assumeTrue(
                System.getProperty("rollcall.infra", "embedded").equals("containers"),
                "docker-compose.yml is tested on a container engine: ./rollcall test --containers");
        if (composed == null) {
            composed = new Composed();
            Runtime.getRuntime().addShutdownHook(new Thread(composed::close, "compose-down"));
            composed.up();
        }
        return composed;
    }

    /** Makes the secrets, builds the images, and starts everything: each part when the one that it needs is healthy. */
    private void up() {
        makeSecrets();
        Engine.Ended up = engine.run(UP_SECONDS, composing("up", "-d", "--build"));
        if (up.status() != 0) {
            throw new AssertionError(up.said() + logs());
        }
    }

    /** As an operator does; what is there stays. */
    void makeSecrets() {
        engine.must(60, List.of("sh", "deploy/containers/secrets", secrets.toString()));
    }

    String compose(int seconds, String... words) {
        return engine.must(seconds, composing(words));
    }

    /** Runs a program in a container, with that environment. */
    Engine.Ended inside(String service, Map<String, String> environment, String... program) {
        List<String> words = new ArrayList<>(List.of("exec", "-T"));
        environment.forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
        words.add(service);
        words.addAll(List.of(program));
        return engine.run(60, composing(words.toArray(String[]::new)));
    }

    private List<String> composing(String... words) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of("-p", project));
        command.addAll(List.of(words));
        return command;
    }

    String logs() {
        return engine.run(60, composing("logs")).said();
    }

    /** What the engine shows of the containers to everybody who may ask it. */
    String inspected() {
        List<String> inspect = new ArrayList<>(List.of("docker", "inspect"));
        inspect.addAll(compose(60, "ps", "-q").lines().toList());
        return engine.must(60, inspect);
    }

    Path secret(String file) {
        return secrets.resolve(file);
    }

    String password(String name) {
        try {
            return Files.readString(secret(name + ".password")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The permissions of the folder or of a file in it, as {@code ls} writes them. */
    String permissions(String file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(secret(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Http reads() {
        return at(ports);
    }

    Http commands() {
        return at(ports + 1);
    }

    /** With tokens as an operator makes them: signed with the key of the secrets. */
    private Http at(int port) {
        return new Http(URI.create("http://127.0.0.1:" + port), Tokens.ofPem(secret("jwt-private.pem")));
    }

    /** How a tool of this machine talks to the broker as that user, whose password is this. */
    Map<String, Object> kafka(String user, String password) {
        Map<String, Object> config = new HashMap<>(encrypted());
        config.put("security.protocol", "SASL_SSL");
        config.put("sasl.mechanism", "SCRAM-SHA-512");
        config.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
        return config;
    }

    Map<String, Object> kafka(String user) {
        return kafka(user, password("kafka-" + user));
    }

    /** Encrypted, and without saying who it is. */
    Map<String, Object> encrypted() {
        Map<String, Object> config = new HashMap<>(plain());
        config.put("security.protocol", "SSL");
        config.put("ssl.truststore.type", "PEM");
        config.put("ssl.truststore.location", secret("ca.crt").toString());
        return config;
    }

    Map<String, Object> plain() {
        return Map.of(
                "bootstrap.servers", "127.0.0.1:" + (ports + 3),
                "request.timeout.ms", 4_000,
                "default.api.timeout.ms", 6_000);
    }

    /** Stops it and forgets it, secrets and votes included. */
    private void close() {
        engine.run(90, composing("down", "-v", "-t", "15"));
        try (var files = Files.list(secrets)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(secrets);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
