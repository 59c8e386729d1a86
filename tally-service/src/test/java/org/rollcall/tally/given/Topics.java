package org.rollcall.tally.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.rollcall.testing.BrokerAndDatabase;

/** The two topics, with the settings that ingest-service gives them. */
public final class Topics implements QuarkusTestResourceLifecycleManager {

    public static final String EVENTS = "rollcall.events";
    public static final String TALLIES = "rollcall.tallies";
    public static final int PARTITIONS = 24;

    private static final String LARGEST = String.valueOf(8 * 1024 * 1024 + 64 * 1024);

    @Override
    public Map<String, String> start() {
        create(BrokerAndDatabase.configuration().get("kafka.bootstrap.servers"));
        return Map.of();
    }

    /** Creates them, unless they are there. */
    public static void create(String bootstrapServers) {
        NewTopic events = new NewTopic(EVENTS, PARTITIONS, (short) 1)
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "message.timestamp.type", "LogAppendTime",
                        "max.message.bytes", LARGEST,
                        "flush.messages", "1"));
        NewTopic tallies = new NewTopic(TALLIES, PARTITIONS, (short) 1)
                .configs(Map.of("retention.ms", "86400000", "max.message.bytes", LARGEST));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(events, tallies)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void stop() {}
}
