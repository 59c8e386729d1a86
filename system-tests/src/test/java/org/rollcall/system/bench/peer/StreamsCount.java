package org.rollcall.system.bench.peer;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a team would build with Kafka Streams: a table of everybody's latest vote, grouped by ballot and choice and counted, so that
 * a changed vote counts once. Both tables are stores with changelogs. All settings are the defaults but two: the commit
 * interval, which is 30 s and would keep a board that long behind, and the session. It checks no rule, knows no gavel and keeps no event, so it does less than it
 * would have to.
 */
final class StreamsCount {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int COMMIT_MILLIS = 100;

    /** It stands still while others are timed, and must keep its partitions. */
    private static final int SESSION_MILLIS = 120_000;

    private static final long LOOK_NANOS = 1_000_000;

    /** How many votes the counts add up to. */
    private final AtomicLong counted = new AtomicLong();

    private final KafkaStreams streams;

    /** Starts it, and waits until it has its partitions. */
    StreamsCount(String broker, String topic, String folder) throws TimeoutException {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-streams");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        streams = new KafkaStreams(topology(topic), settings);
        streams.start();
        await(() -> streams.state() == KafkaStreams.State.RUNNING, "Kafka Streams does not run");
    }

    private Topology topology(String topic) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(VoteReader::new)
                .toTable(store("votes", Serdes.String()))
                .groupBy(
                        (vote, choice) -> KeyValue.pair(vote.substring(0, vote.indexOf(' ')) + ' ' + choice, choice),
                        Grouped.with(Serdes.String(), Serdes.String()))
                .aggregate(() -> 0L, this::more, this::fewer, store("counts", Serdes.Long()));
        return builder.build();
    }

    private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> store(String name, Serde<V> values) {
        return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(values);
    }

    private Long more(String ballotAndChoice, String choice, Long count) {
        counted.incrementAndGet();
        return count + 1;
    }

    private Long fewer(String ballotAndChoice, String choice, Long count) {
        counted.decrementAndGet();
        return count - 1;
    }

    /** Waits until the counts add up to so many votes. */
    long counted(long votes) throws TimeoutException {
        await(() -> counted.get() >= votes, "not all votes were counted");
        return counted.get();
    }

    private void await(BooleanSupplier what, String otherwise) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(otherwise + "; it is " + streams.state() + " and counts " + counted);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
