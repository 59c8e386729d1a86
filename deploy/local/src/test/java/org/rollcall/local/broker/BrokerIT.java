package org.rollcall.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.process.LogFile;
import org.rollcall.local.process.Ports;
import org.rollcall.local.process.ProcessIdentity;
import org.rollcall.local.process.Waiting;

class BrokerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TopicPartition VOTES = new TopicPartition("votes", 0);

    private final Home home = Home.find();
    private final DataFolder data = DataFolder.temporary(home);
    private Broker broker = new Broker(home, data, Ports.anyFree(2));

    @AfterEach
    void clear() {
        broker.kill();
        data.delete();
    }

    @Test
    void what_was_acknowledged_is_still_there_after_a_stop_and_after_a_kill() throws Exception {
        startAndAwait();
        createTopic();
        append("first");

        broker.stop();
        assertThat(broker.running()).isEmpty();
        startAndAwait();
        append("second");

        broker.kill();
        assertThat(broker.running()).isEmpty();
        startAndAwait();
        append("third");

        assertThat(read()).containsExactly("first", "second", "third");
    }

    @Test
    void the_same_folder_starts_on_other_ports() throws Exception {
        startAndAwait();
        createTopic();
        append("before");
        broker.stop();

        broker = new Broker(home, data, Ports.anyFree(2));
        startAndAwait();

        assertThat(read()).containsExactly("before");
    }

    @Test
    void a_second_launcher_finds_the_first_broker() {
        startAndAwait();
        ProcessIdentity first = broker.running().orElseThrow().identity();

        Broker found = new Broker(home, data, Ports.anyFree(2));
        found.start();

        assertThat(found.running().orElseThrow().identity()).isEqualTo(first);
        assertThat(found.port()).isEqualTo(broker.port());
        assertThat(found.isReady()).isTrue();
    }

    @Test
    void a_second_broker_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        startAndAwait();
        createTopic();
        // The second knows nothing of the first: its pid files are elsewhere, only the broker's folder is the same.
        DataFolder elsewhere = DataFolder.temporary(home);
        Files.createSymbolicLink(elsewhere.kafka(), data.kafka());
        Broker second = new Broker(home, elsewhere, Ports.anyFree(2));

        second.start();
        assertThat(Waiting.until(LIMIT, () -> second.running().isEmpty())).isTrue();

        assertThat(second.log().lastTellingLine().orElse("")).contains("Another broker uses this folder");
        append("still here");
        assertThat(read()).containsExactly("still here");
        elsewhere.delete();
    }

    @Test
    void it_says_what_it_does_in_its_log() {
        startAndAwait();

        // It answers before it says so.
        var log = new LogFile(data.log("kafka"), 0);
        assertThat(Waiting.until(LIMIT, () -> log.says("Kafka Server started"))).isTrue();
    }

    private void startAndAwait() {
        broker.start();
        broker.awaitReady(LIMIT);
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(VOTES.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void append(String value) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(VOTES.topic(), 0, "key", value)).get();
        }
    }

    private List<String> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(VOTES));
            consumer.seekToBeginning(List.of(VOTES));
            long end = consumer.endOffsets(List.of(VOTES)).get(VOTES);
            List<String> values = new ArrayList<>();
            Waiting.until(LIMIT, () -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
                return values.size() >= end;
            });
            return values;
        }
    }
}
