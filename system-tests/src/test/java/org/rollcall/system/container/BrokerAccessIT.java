package org.rollcall.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Given the broker in its container, then each service's name opens what that service needs, and nothing else. */
class BrokerAccessIT {

    private static final String EVENTS = "rollcall.events";

    private static Composed composed;

    @BeforeAll
    static void up() {
        composed = Composed.open();
    }

    /** The control: what the refusals below are measured against. */
    @Test
    void the_admin_comes_in_and_sees_the_topics() throws Exception {
        try (Admin admin = Admin.create(composed.kafka("admin"))) {
            assertThat(admin.listTopics().names().get()).contains(EVENTS, "rollcall.tallies", "rollcall.log");
        }
    }

    @Test
    void nobody_comes_in_without_encryption_or_without_a_name() {
        assertThatThrownBy(() -> topicsSeenBy(composed.plain())).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> topicsSeenBy(composed.encrypted())).isInstanceOf(ExecutionException.class);
    }

    @ParameterizedTest
    @CsvSource({"query, guessed", "admin, guessed", "nobody, guessed"})
    void nobody_comes_in_with_a_wrong_password(String user, String password) {
        assertThatThrownBy(() -> topicsSeenBy(composed.kafka(user, password)))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static Iterable<String> topicsSeenBy(Map<String, Object> config) throws Exception {
        try (Admin admin = Admin.create(config)) {
            return admin.listTopics().names().get();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tally, rollcall.events",
        "query, rollcall.events",
        "query, rollcall.tallies",
        "ingest, rollcall.tallies",
        "tally, rollcall.log",
        "query, rollcall.log"
    })
    void writing_is_refused_and_nothing_was_written(String user, String topic) throws Exception {
        long before = ends(topic);
        Map<String, Object> config = new HashMap<>(composed.kafka(user));
        config.keySet().remove("default.api.timeout.ms");
        config.put("delivery.timeout.ms", 8_000);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] forged = "forged".getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, 0, forged, forged))
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
        // Others may write meanwhile, but nobody forged words.
        assertThat(ends(topic)).isGreaterThanOrEqualTo(before);
        assertThat(holdsForged(topic, before)).isFalse();
    }

    private static long ends(String topic) {
        try (var consumer = reader("admin")) {
            var place = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(place)).get(place);
        }
    }

    private static boolean holdsForged(String topic, long from) {
        try (var consumer = reader("admin")) {
            var place = new TopicPartition(topic, 0);
            consumer.assign(List.of(place));
            consumer.seek(place, from);
            long end = consumer.endOffsets(List.of(place)).get(place);
            while (consumer.position(place) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (new String(record.value(), StandardCharsets.UTF_8).equals("forged")) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"query, rollcall.events", "ingest, rollcall.tallies", "tally, rollcall.tallies", "query, rollcall.log"})
    void reading_is_refused(String user, String topic) {
        try (var consumer = reader(user)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            assertThatThrownBy(() -> {
                        consumer.seekToBeginning(consumer.assignment());
                        consumer.poll(Duration.ofSeconds(5));
                    })
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private static KafkaConsumer<byte[], byte[]> reader(String user) {
        Map<String, Object> config = new HashMap<>(composed.kafka(user));
        config.put("auto.offset.reset", "none");
        config.put("enable.auto.commit", false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "tally", "query"})
    void no_service_deletes_the_log_makes_topics_or_gives_rights(String user) {
        try (Admin admin = Admin.create(composed.kafka(user))) {
            refused(admin.deleteTopics(List.of(EVENTS)).all());
            refused(admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                    .all());
            refused(admin.createAcls(List.of(everything(user))).all());
            refused(admin.describeUserScramCredentials().all());
        }
    }

    @Test
    void tally_may_repair_the_log_only_between_two_words_of_an_operator() throws Exception {
        assertThat(mayTallyWriteTheLog()).isFalse();
        assertThat(repair("begin").status()).isZero();
        assertThat(mayTallyWriteTheLog()).isTrue();
        assertThat(repair("end").status()).isZero();
        assertThat(mayTallyWriteTheLog()).isFalse();
    }

    private static Engine.Ended repair(String word) {
        return composed.inside("kafka", Map.of(), "bash", "/opt/rollcall/repair", word);
    }

    private static boolean mayTallyWriteTheLog() throws Exception {
        try (Admin admin = Admin.create(composed.kafka("tally"))) {
            return admin.describeTopics(List.of(EVENTS), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get()
                    .get(EVENTS)
                    .authorizedOperations()
                    .contains(AclOperation.WRITE);
        }
    }

    private static AclBinding everything(String user) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, EVENTS, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }

    private static void refused(KafkaFuture<?> asked) {
        assertThatThrownBy(asked::get).hasCauseInstanceOf(AuthorizationException.class);
    }
}
