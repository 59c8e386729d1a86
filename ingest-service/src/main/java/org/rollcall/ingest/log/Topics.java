package org.rollcall.ingest.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * The topics: creates them with the settings that keep a vote safe, and says what is wrong with ones that have others.
 */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int WAIT_SECONDS = 5;
    private static final String LARGEST_MESSAGE = String.valueOf(8 * 1024 * 1024 + 64 * 1024);

    @Inject
    LogSettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private volatile Admin admin;

    void createIdentity() throws InterruptedException, ExecutionException, TimeoutException {
        createIfMissing(settings.identityTopic(), 1, identityConfig());
    }

    /** Only for a log that was never recorded: one that was recorded and is gone must not come back empty. */
    void createLog() throws InterruptedException, ExecutionException, TimeoutException {
        createIfMissing(settings.topic(), settings.partitions(), eventsConfig());
    }

    void createTallies() throws InterruptedException, ExecutionException, TimeoutException {
        createIfMissing(settings.talliesTopic(), settings.partitions(), talliesConfig());
    }

    /** Compacted, in small segments: a start reads all of it. Where it may not be made, starts take longer and nothing is wrong. */
    void createSnapshots() throws InterruptedException, ExecutionException, TimeoutException {
        try {
            createIfMissing(settings.snapshotsTopic(), 1, snapshotsConfig());
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof AuthorizationException)) {
                throw failed;
            }
            LOG.warnf(
                    "the topic %s cannot be made: %s",
                    settings.snapshotsTopic(), failed.getCause().getMessage());
        }
    }

    private void createIfMissing(String name, int partitions, Map<String, String> config)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin().createTopics(List.of(new NewTopic(name, partitions, settings.replicas()).configs(config)))
                    .all()
                    .get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /** With one copy, an acknowledged vote is on disk before it is acknowledged (DESIGN decision 16). */
    private Map<String, String> eventsConfig() {
        Map<String, String> config = new TreeMap<>(Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", LARGEST_MESSAGE));
        if (settings.replicas() == 1) {
            config.put("flush.messages", "1");
        } else {
            config.put("min.insync.replicas", String.valueOf(settings.replicas() - 1));
        }
        return config;
    }

    private Map<String, String> talliesConfig() {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                String.valueOf(settings.talliesRetention().toMillis()),
                "max.message.bytes",
                LARGEST_MESSAGE);
    }

    private static Map<String, String> snapshotsConfig() {
        return Map.of(
                "cleanup.policy",
                "compact",
                "segment.bytes",
                String.valueOf(32 * 1024 * 1024),
                "min.cleanable.dirty.ratio",
                "0.1",
                "max.message.bytes",
                LARGEST_MESSAGE);
    }

    private static Map<String, String> identityConfig() {
        return Map.of("cleanup.policy", "compact");
    }

    /** The identity of the log as the broker has it now. */
    public LogIdentity identity() throws InterruptedException, ExecutionException, TimeoutException {
        TopicDescription topic = admin().describeTopics(List.of(settings.topic()))
                .allTopicNames()
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .get(settings.topic());
        return new LogIdentity(topic.topicId().toString(), topic.partitions().size());
    }

    /**
     * Compares the settings of the events topic with those that keep votes safe.
     *
     * @return what is wrong and what to do, one sentence each; empty when all is well
     */
    public List<String> dangers() throws InterruptedException, ExecutionException, TimeoutException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        Config actual = admin().describeConfigs(Set.of(resource))
                .all()
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .get(resource);
        return eventsConfig().entrySet().stream()
                .filter(wanted -> !wanted.getKey().equals("max.message.bytes"))
                .filter(wanted ->
                        !wanted.getValue().equals(actual.get(wanted.getKey()).value()))
                .map(wanted -> "topic %s has %s=%s, which can lose or reorder votes; set it to %s"
                        .formatted(
                                settings.topic(),
                                wanted.getKey(),
                                actual.get(wanted.getKey()).value(),
                                wanted.getValue()))
                .toList();
    }

    /** The offset after the last record of that partition, now. */
    public long end(int partition, Duration atMost) throws InterruptedException, ExecutionException, TimeoutException {
        var place = new TopicPartition(settings.topic(), partition);
        return admin().listOffsets(Map.of(place, OffsetSpec.latest()))
                .partitionResult(place)
                .get(atMost.toMillis(), TimeUnit.MILLISECONDS)
                .offset();
    }

    /** The offset after the last record of each partition, now. */
    Map<Integer, Long> ends(int partitions) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = HashMap.newHashMap(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            asked.put(new TopicPartition(settings.topic(), partition), OffsetSpec.latest());
        }
        Map<Integer, Long> ends = HashMap.newHashMap(partitions);
        admin().listOffsets(asked)
                .all()
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .forEach((place, end) -> ends.put(place.partition(), end.offset()));
        return ends;
    }

    /** Whether anybody reads the log as that group now. */
    boolean followed(String group) throws InterruptedException, ExecutionException, TimeoutException {
        return !admin().describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .members()
                .isEmpty();
    }

    /** Where that group's readers stand, as they last said it; empty where they never did. */
    Map<Integer, Long> positions(String group) throws InterruptedException, ExecutionException, TimeoutException {
        Map<Integer, Long> positions = new HashMap<>();
        admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .forEach((place, position) -> {
                    if (position != null && place.topic().equals(settings.topic())) {
                        positions.put(place.partition(), position.offset());
                    }
                });
        return positions;
    }

    /** Whether a failure says that the topic is not there (any more). */
    static boolean missing(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    /** Where the broker is, and how it is spoken to: what every client begins with. A map of the caller's own. */
    Map<String, Object> broker() {
        return new TreeMap<>(broker);
    }

    private Admin admin() {
        Admin current = admin;
        if (current == null) {
            synchronized (this) {
                if (admin == null) {
                    Map<String, Object> config = broker();
                    config.keySet().retainAll(AdminClientConfig.configNames());
                    config.put("client.id", "rollcall-ingest-admin");
                    config.put("request.timeout.ms", 3_000);
                    config.put("default.api.timeout.ms", 5_000);
                    admin = Admin.create(config);
                }
                current = admin;
            }
        }
        return current;
    }

    @jakarta.annotation.PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(2));
        }
    }
}
