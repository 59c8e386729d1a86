package org.rollcall.tally.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads stretches of the log again, beside the intake: with a consumer of its own that is in no group and commits nothing. The
 * next records are polled on a thread of its own while the ones before are worked on; never more than three batches are in memory.
 */
public final class LogReader implements AutoCloseable {

    /** A transaction's worth, as in the intake. */
    static final int BATCH_RECORDS = 4_000;

    private static final int FETCHED_BYTES = 8 * 1024 * 1024;
    private static final int FETCHED_BYTES_OF_A_PARTITION = 2 * 1024 * 1024;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final ExecutorService poller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-poll").daemon().factory());

    /** @param broker how to reach it, as the connector's channels do */
    public LogReader(Map<String, Object> broker, String topic) {
        this.topic = topic;
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().retainAll(ConsumerConfig.configNames());
        config.keySet().remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-tally-rebuild");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH_RECORDS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES_OF_A_PARTITION);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Takes the batches, one after the other. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> records) throws E;
    }

    /**
     * Reads each partition from one offset to before another, without a gap.
     *
     * @param patience how long the broker may be silent
     * @throws LogAway if it was silent for longer
     * @throws RecordsMissing if the log does not hold all of them any more
     */
    public <E extends Exception> void read(
            Map<Integer, Long> from, Map<Integer, Long> to, Duration patience, Taker<E> taker) throws E {
        Stretch stretch = new Stretch(consumer, topic, from, to);
        var polling = poller.submit(stretch);
        try {
            for (var batch = stretch.next(patience); !batch.isEmpty(); batch = stretch.next(patience)) {
                taker.take(batch);
            }
        } finally {
            stretch.cancel();
            EventLog.answer(polling);
        }
    }

    @Override
    public void close() {
        poller.submit(() -> consumer.close(Duration.ofSeconds(1)));
        poller.shutdown();
    }
}
