package org.rollcall.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.ingest.history.given.Importing.ended;
import static org.rollcall.ingest.history.given.Importing.sample;
import static org.rollcall.ingest.history.given.Importing.start;
import static org.rollcall.ingest.history.given.Importing.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.given.ManyRows;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.ingest.log.BulkLane;
import org.rollcall.testing.BrokerAndDatabase;

/**
 * How fast an import is beside a warm producer that sends the same bytes, in turns. Prints figures; run it with {@code
 * -Dtest=ImportPaceTest -Drollcall.measure=true}, on a machine that does nothing else.
 */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
@EnabledIfSystemProperty(named = "rollcall.measure", matches = "true", disabledReason = "prints figures, tests nothing")
class ImportPaceTest {

    private static final int ROUNDS = 7;
    private static final int ROWS = 100_000;
    private static final String BARE = "rollcall.bare";

    @Inject
    BulkLane lane;

    @TempDir
    Path folder;

    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", BrokerAndDatabase.configuration().get("kafka.bootstrap.servers"));

    @Test
    void beside_a_bare_producer() throws Exception {
        Assemblies.ready();
        createBare();
        double[] ratios = new double[ROUNDS];
        try (var producer = new KafkaProducer<>(bulk(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int round = -2; round < ROUNDS; round++) {
                Map<Integer, Long> from = ends();
                long cpu = cpu("imports");
                long cpuReader = cpu("log-reader");
                double imported = imported(round + 2);
                cpu = cpu("imports") - cpu;
                cpuReader = cpu("log-reader") - cpuReader;
                List<ProducerRecord<byte[], byte[]>> records = between(from, ends());
                double bare = sent(producer, records);
                double bareAgain = sent(producer, records);
                if (round >= 0) {
                    ratios[round] = imported / ((bare + bareAgain) / 2);
                }
                System.out.printf(
                        "round %d: import %.0f/s (%.1f us CPU a record, reader %.1f), bare %.0f/s, again %.0f/s, "
                                + "unfolded at most %d%n",
                        round,
                        imported,
                        cpu / 1e3 / records.size(),
                        cpuReader / 1e3 / records.size(),
                        bare,
                        bareAgain,
                        lane.highestUnfolded());
            }
        }
        Arrays.sort(ratios);
        System.out.printf("import : bare, median of %d rounds: %.2f%n", ROUNDS, ratios[ROUNDS / 2]);
    }

    private Map<String, Object> bulk() {
        Map<String, Object> config = new TreeMap<>(broker);
        config.put("acks", "all");
        config.put("linger.ms", 5);
        config.put("batch.size", 65536);
        config.put("compression.type", "lz4");
        return config;
    }

    private void createBare() throws Exception {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(BARE, 24, (short) 1)
                            .configs(Map.of("flush.messages", "1", "message.timestamp.type", "LogAppendTime"))))
                    .all()
                    .get();
        }
    }

    private static long cpu(String thread) {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> threads.getThreadInfo(id) != null
                        && threads.getThreadInfo(id).getThreadName().equals(thread))
                .map(threads::getThreadCpuTime)
                .sum();
    }

    private double imported(int number) throws Exception {
        Path file = folder.resolve("many-" + number + ".csv.gz");
        ManyRows.write(sample("ga_2015_2019.csv.gz"), file, ROWS, ManyRows.FIRST_RECORD + number * 100_000L);
        JsonPath report = ended(start("undl", null, upload(file)));
        assertThat(report.getInt("applied")).isEqualTo(report.getInt("rollCallsRead"));
        var took = Duration.between(
                Instant.parse(report.getString("startedAt")), Instant.parse(report.getString("endedAt")));
        return report.getLong("events") * 1e9 / took.toNanos();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(new TreeMap<>(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, 24)
                .mapToObj(partition -> new TopicPartition("rollcall.events", partition))
                .toList();
    }

    private Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new TreeMap<>();
        try (var consumer = consumer()) {
            consumer.endOffsets(partitions()).forEach((place, end) -> ends.put(place.partition(), end));
        }
        return ends;
    }

    private List<ProducerRecord<byte[], byte[]>> between(Map<Integer, Long> from, Map<Integer, Long> to) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        long many = to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.get(end.getKey()))
                .sum();
        try (var consumer = consumer()) {
            consumer.assign(partitions());
            partitions().forEach(place -> consumer.seek(place, from.get(place.partition())));
            while (all.size() < many) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    all.add(new ProducerRecord<>(
                            BARE, record.partition(), record.key(), record.value(), record.headers()));
                }
            }
        }
        return all;
    }

    private static double sent(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        var acknowledged = new AtomicLong();
        long start = System.nanoTime();
        for (ProducerRecord<byte[], byte[]> record : records) {
            producer.send(record, (metadata, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
        }
        producer.flush();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(acknowledged.get()).isEqualTo(records.size());
        return records.size() / seconds;
    }
}
