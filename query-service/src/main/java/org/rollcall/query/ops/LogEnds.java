package org.rollcall.query.ops;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.rollcall.query.problem.Problem;

/** How far the log goes, asked of the broker itself: also while tally-service is away, which is when it matters. */
@ApplicationScoped
class LogEnds {

    @Inject
    OpsSettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private Admin admin;

    /**
     * The next offset of each partition.
     *
     * @throws Problem 503 while the broker does not answer or has no log
     */
    synchronized SortedMap<Integer, Long> now() {
        try {
            return asked(settings.topic());
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            throw Problem.unavailable("the broker does not say how far the log goes: " + away.getMessage(), 2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("this service is stopping", 2);
        }
    }

    private SortedMap<Integer, Long> asked(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        var described = admin().describeTopics(List.of(topic)).topicNameValues().get(topic);
        for (TopicPartitionInfo partition :
                described.get(patience(), TimeUnit.MILLISECONDS).partitions()) {
            wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
        }
        SortedMap<Integer, Long> ends = new TreeMap<>();
        admin().listOffsets(wanted)
                .all()
                .get(patience(), TimeUnit.MILLISECONDS)
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private long patience() {
        return settings.answer().toMillis();
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> config = new HashMap<>(broker);
            config.keySet().retainAll(AdminClientConfig.configNames());
            config.put("bootstrap.servers", settings.bootstrapServers());
            config.put("client.id", "rollcall-query-ops");
            config.put("request.timeout.ms", (int) patience());
            config.put("default.api.timeout.ms", (int) patience());
            config.put("reconnect.backoff.max.ms", 1_000);
            admin = Admin.create(config);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
