package org.rollcall.query.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.flywaydb.core.Flyway;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.TestTokens;

/** The shared pair with tally-service's own migrations, an empty log that is recorded, and the bell's topic. */
public final class ProjectedPair implements QuarkusTestResourceLifecycleManager {

    /** A log's id as Kafka makes them: it may hold hyphens. */
    public static final String LOG = "Tq-x1_b-SsKJ4mHc0dWb9Q";

    public static final String TALLIES = "rollcall.tallies";
    public static final int PARTITIONS = 24;
    private static final String MIGRATIONS = "filesystem:../tally-service/src/main/resources/db/migration";

    @Override
    public Map<String, String> start() {
        Map<String, String> pair = BrokerAndDatabase.configuration();
        migrate(pair);
        makeTopic(pair.get("kafka.bootstrap.servers"));
        Map<String, String> whole = new HashMap<>(pair);
        whole.putAll(TestTokens.configuration());
        return whole;
    }

    private static void migrate(Map<String, String> pair) {
        Flyway.configure()
                .dataSource(pair.get("rollcall.database.url"), "rollcall", pair.get("rollcall.database.owner-password"))
                .schemas("rollcall")
                .defaultSchema("rollcall")
                .locations(MIGRATIONS)
                .placeholders(Map.of(
                        "writer-password", pair.get("rollcall.database.writer-password"),
                        "reader-password", pair.get("rollcall.database.reader-password")))
                .load()
                .migrate();
    }

    private static void makeTopic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TALLIES, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void stop() {
        // The pair is shared by all profiles of this JVM and ends with it.
    }
}
