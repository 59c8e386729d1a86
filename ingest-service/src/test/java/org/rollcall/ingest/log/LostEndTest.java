package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.testing.BrokerAndDatabase;

/** A log that ends before what was read of it takes nothing in the places of what is missing. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class LostEndTest {

    /** Of this test alone, so that the service under test goes on. */
    private final String group = "rollcall-tally-" + UUID.randomUUID();

    @Inject
    LostEnd lostEnd;

    @Inject
    Topics topics;

    @Inject
    LogState state;

    @Inject
    LogSettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void nobody_has_read_anything() throws Exception {
        assertThat(lostEnd.obstacles(group, partitions())).isEmpty();
    }

    @Test
    void what_was_read_is_there() throws Exception {
        read(0, topics.ends(partitions()).get(0));
        read(1, 0);
        assertThat(lostEnd.obstacles(group, partitions())).isEmpty();
    }

    @Test
    void one_record_that_was_read_is_missing() throws Exception {
        long end = topics.ends(partitions()).get(3);
        read(3, end + 1);
        assertThat(lostEnd.obstacles(group, partitions()))
                .singleElement()
                .asString()
                .contains(
                        "partition 3 ends at " + end,
                        "projected up to " + (end + 1),
                        "acknowledged records are missing",
                        "./rollcall restore-log");
    }

    private int partitions() {
        return state.identity().partitions();
    }

    private void read(int partition, long upTo) throws Exception {
        Map<String, Object> config = new TreeMap<>(broker);
        config.keySet().retainAll(AdminClientConfig.configNames());
        try (Admin admin = Admin.create(config)) {
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(settings.topic(), partition), new OffsetAndMetadata(upTo)))
                    .all()
                    .get();
        }
    }
}
