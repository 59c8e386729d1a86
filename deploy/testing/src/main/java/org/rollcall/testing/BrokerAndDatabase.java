package org.rollcall.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pair as a Quarkus test resource: one for all tests of a JVM, ended when the JVM ends.
 *
 * <p>Configured: {@code kafka.bootstrap.servers}, {@code rollcall.database.url} and the passwords of the three roles as
 * {@code rollcall.database.owner-password}, {@code …writer-password}, {@code …reader-password}. Topics, roles and tables
 * stay from one class to the next: a test uses ids of its own.
 */
public final class BrokerAndDatabase implements QuarkusTestResourceLifecycleManager {
    /**
     * Where the configuration of the running pair is kept. Quarkus loads this class anew for each profile, so a static
     * field would start a second pair; the JVM's properties are one.
     */
    private static final String RUNNING = "rollcall.testing.pair";

    @Override
    public Map<String, String> start() {
        Map<String, String> whole = new HashMap<>(configuration());
        whole.putAll(TestTokens.configuration());
        return whole;
    }

    /** The configuration of the shared pair, which is started by the first who asks; also for tests without Quarkus. */
    public static Map<String, String> configuration() {
        // The constant is one object for all class loaders. The properties themselves would be, too, but containers are
        // started by threads that set properties.
        synchronized (RUNNING) {
            if (System.getProperty(RUNNING) == null) {
                System.setProperty(RUNNING, written(configurationOf(Pair.start())));
            }
            return read(System.getProperty(RUNNING));
        }
    }

    private static String written(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String configuration) {
        return configuration
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    /** What a service is told about this pair. */
    public static Map<String, String> configurationOf(Pair pair) {
        return Map.of(
                "kafka.bootstrap.servers", pair.bootstrapServers(),
                "rollcall.database.url", pair.jdbcUrl(),
                "rollcall.database.owner-password", pair.passwords().owner(),
                "rollcall.database.writer-password", pair.passwords().writer(),
                "rollcall.database.reader-password", pair.passwords().reader());
    }

    /** Nothing: other profiles of this JVM go on with the same pair. The janitor ends it. */
    @Override
    public void stop() {}
}
