package org.rollcall.tally.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.tally.TallySettings;

/**
 * Appends records to the log in the places that they had. Nothing else in this service writes there, and this only to put back
 * what the log itself lost.
 *
 * <p>While it works the topic takes the records' own times; else the broker would stamp them with its present one. Ingest-service
 * takes no commands meanwhile: it finds that setting dangerous, and says so.
 */
@ApplicationScoped
public class LogRepair {

    private static final String TIMES = "message.timestamp.type";
    private static final int MOST_BYTES = 9 * 1024 * 1024;
    private static final int AT_ONCE = 500;

    @Inject
    TallySettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    /** Lets the topic take records' own times, or stamp them itself, as it always should. */
    public void stampTimes(boolean byBroker) {
        Map<String, Object> config = config(AdminClientConfig.configNames()::contains, "rollcall-tally-repair-admin");
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.eventsTopic());
        var entry = new ConfigEntry(TIMES, byBroker ? "LogAppendTime" : "CreateTime");
        try (Admin admin = Admin.create(config)) {
            var change = List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
            EventLog.answer(admin.incrementalAlterConfigs(Map.of(topic, change)).all());
        }
    }

    /** Takes the records one after another and appends each; all are of one partition, in their order. */
    public final class Appending implements AutoCloseable {

        private final KafkaProducer<byte[], byte[]> producer;
        private final List<Lost> sent = new ArrayList<>();
        private final List<Future<RecordMetadata>> answers = new ArrayList<>();
        private boolean tried;

        private Appending() {
            Map<String, Object> config = config(ProducerConfig.configNames()::contains, "rollcall-tally-repair");
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_BYTES);
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        /**
         * @throws Elsewhere if the log gave a record another place or another time: somebody else writes to it, or it does not
         *     take records' own times
         */
        public void append(Lost record) {
            answers.add(producer.send(recordOf(record)));
            sent.add(record);
            // The first goes alone: where its place is taken, no other shall follow it.
            if (!tried || sent.size() == AT_ONCE) {
                tried = true;
                confirm();
            }
        }

        /** Waits until all are in their places. */
        public void confirm() {
            for (int i = 0; i < sent.size(); i++) {
                Lost lost = sent.get(i);
                RecordMetadata got = EventLog.answer(answers.get(i));
                if (got.offset() != lost.offset()
                        || got.timestamp() != lost.brokerTime().toEpochMilli()) {
                    throw new Elsewhere(lost, got);
                }
            }
            sent.clear();
            answers.clear();
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    public Appending appending() {
        return new Appending();
    }

    private ProducerRecord<byte[], byte[]> recordOf(Lost lost) {
        List<Header> headers = new ArrayList<>(lost.wire().headers().size());
        for (WireHeader header : lost.wire().headers()) {
            headers.add(new RecordHeader(header.name(), header.value()));
        }
        return new ProducerRecord<>(
                settings.eventsTopic(),
                lost.partition(),
                lost.brokerTime().toEpochMilli(),
                lost.wire().key(),
                lost.wire().value(),
                headers);
    }

    private Map<String, Object> config(Predicate<String> known, String client) {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().removeIf(key -> !known.test(key));
        config.put("client.id", client);
        return config;
    }

    /** A record that got another place or time than it had. */
    public static final class Elsewhere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Elsewhere(Lost lost, RecordMetadata got) {
            super(
                    "record %d of partition %d was given the place %d and the time %d: somebody else writes to the log, or it does not take records' own times. Nothing further was appended"
                            .formatted(lost.offset(), lost.partition(), got.offset(), got.timestamp()));
        }
    }
}
