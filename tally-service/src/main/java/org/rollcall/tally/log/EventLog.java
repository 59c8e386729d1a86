package org.rollcall.tally.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.rollcall.tally.TallySettings;

/** Questions to the broker about the log; every answer takes a few milliseconds, or {@link LogAway}. */
@ApplicationScoped
public class EventLog {

    private static final int WAIT_SECONDS = 6;

    @Inject
    TallySettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private Admin admin;

    /** Which log is there now. */
    public LogIdentity identity() {
        TopicDescription topic = describe(settings.eventsTopic());
        return new LogIdentity(topic.topicId().toString(), topic.partitions().size());
    }

    /** Makes sure that there is a topic to announce in. */
    public void findTallies() {
        describe(settings.talliesTopic());
    }

    private TopicDescription describe(String topic) {
        return answer(admin().describeTopics(List.of(topic)).topicNameValues().get(topic));
    }

    /** A reader of its own, for who reads the log again. */
    public LogReader reader() {
        return new LogReader(broker, settings.eventsTopic());
    }

    /** Where each partition begins and ends. */
    public Map<Integer, Ends> ends(int partitions) {
        Map<Integer, Long> earliest = offsets(partitions, OffsetSpec.earliest());
        Map<Integer, Long> latest = offsets(partitions, OffsetSpec.latest());
        Map<Integer, Ends> ends = new TreeMap<>();
        earliest.forEach((partition, first) -> ends.put(partition, new Ends(first, latest.get(partition))));
        return ends;
    }

    private Map<Integer, Long> offsets(int partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            asked.put(place(partition), which);
        }
        return byPartition(answer(admin().listOffsets(asked).all()), ListOffsetsResultInfo::offset);
    }

    /** What the group has committed; a partition without a commit is missing. */
    public Map<Integer, Long> committed() {
        Map<TopicPartition, OffsetAndMetadata> found =
                answer(admin().listConsumerGroupOffsets(settings.group()).partitionsToOffsetAndMetadata());
        found.entrySet()
                .removeIf(entry ->
                        entry.getValue() == null || !entry.getKey().topic().equals(settings.eventsTopic()));
        return byPartition(found, OffsetAndMetadata::offset);
    }

    /**
     * Commits for a group that nobody is in.
     *
     * @throws LogAway also if somebody is in it
     */
    public void commit(Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> commit = offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> place(entry.getKey()), entry -> new OffsetAndMetadata(entry.getValue())));
        answer(admin().alterConsumerGroupOffsets(settings.group(), commit).all());
    }

    private TopicPartition place(int partition) {
        return new TopicPartition(settings.eventsTopic(), partition);
    }

    private static <V> Map<Integer, Long> byPartition(Map<TopicPartition, V> found, ToLongFunction<V> offset) {
        Map<Integer, Long> offsets = new TreeMap<>();
        found.forEach((place, value) -> offsets.put(place.partition(), offset.applyAsLong(value)));
        return offsets;
    }

    static <T> T answer(Future<T> future) {
        try {
            return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new LogAway(failed.getCause());
        } catch (TimeoutException late) {
            throw new LogAway(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogAway(interrupted);
        }
    }

    /** Made at the first question: an address that does not resolve yet must not keep the service from starting. */
    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> config = new HashMap<>(broker);
            config.keySet().retainAll(AdminClientConfig.configNames());
            config.put(AdminClientConfig.CLIENT_ID_CONFIG, "rollcall-tally-admin");
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
            config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
            admin = Admin.create(config);
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
