package org.rollcall.tally.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** One reading of a stretch of the log: polled on one thread, taken on another. */
final class Stretch implements Runnable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long OFFER_MILLIS = 50;
    /** Records as large as they may be are many bytes long before they are many. */
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private static final SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> END =
            Collections.unmodifiableSortedMap(new TreeMap<>());

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Map<Integer, Long> next = new HashMap<>();
    private final Map<Integer, Long> to;
    private final BlockingQueue<SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>>> polled =
            new ArrayBlockingQueue<>(1);
    private SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> batch = new TreeMap<>();
    private int records;
    private long bytes;
    private volatile RuntimeException failure;
    private volatile boolean complete;
    private volatile boolean cancelled;

    Stretch(Consumer<byte[], byte[]> consumer, String topic, Map<Integer, Long> from, Map<Integer, Long> to) {
        this.consumer = consumer;
        this.topic = topic;
        this.to = to;
        to.forEach((partition, end) -> {
            long begin = from.getOrDefault(partition, 0L);
            if (begin < end) {
                next.put(partition, begin);
            }
        });
    }

    @Override
    public void run() {
        try {
            begin();
            while (!next.isEmpty() && !cancelled) {
                take(consumer.poll(POLL));
            }
            hand();
            complete = next.isEmpty();
        } catch (OffsetOutOfRangeException missing) {
            missing.offsetOutOfRangePartitions()
                    .forEach((place, offset) -> failure = new RecordsMissing(place.partition(), offset));
        } catch (RuntimeException failed) {
            failure = failed;
        } finally {
            offer(END);
        }
    }

    private void begin() {
        List<TopicPartition> places = next.keySet().stream().map(this::place).toList();
        consumer.assign(places);
        // A partition that was assigned before is still paused from then.
        consumer.resume(places);
        next.forEach((partition, offset) -> consumer.seek(place(partition), offset));
    }

    private TopicPartition place(int partition) {
        return new TopicPartition(topic, partition);
    }

    private void take(ConsumerRecords<byte[], byte[]> found) {
        for (TopicPartition place : found.partitions()) {
            take(place, found.records(place));
        }
        if (records >= LogReader.BATCH_RECORDS || bytes >= BATCH_BYTES) {
            hand();
        }
    }

    private void take(TopicPartition place, List<ConsumerRecord<byte[], byte[]>> found) {
        for (ConsumerRecord<byte[], byte[]> record : found) {
            Long expected = next.get(place.partition());
            if (expected == null) {
                return;
            }
            if (record.offset() != expected) {
                throw new RecordsMissing(place.partition(), expected);
            }
            add(place, record);
        }
    }

    private void add(TopicPartition place, ConsumerRecord<byte[], byte[]> record) {
        batch.computeIfAbsent(place.partition(), first -> new ArrayList<>()).add(record);
        records++;
        bytes += Math.max(0, record.serializedValueSize());
        long then = record.offset() + 1;
        if (then < to.get(place.partition())) {
            next.put(place.partition(), then);
        } else {
            next.remove(place.partition());
            consumer.pause(List.of(place));
        }
    }

    private void hand() {
        if (records > 0) {
            offer(batch);
            batch = new TreeMap<>();
            records = 0;
            bytes = 0;
        }
    }

    private void offer(SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> what) {
        try {
            while (!cancelled && !polled.offer(what, OFFER_MILLIS, TimeUnit.MILLISECONDS)) {
                // The one who takes them is slower; that is the bound.
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            cancelled = true;
        }
    }

    /** The next batch, empty at the end. */
    SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> next(Duration patience) {
        try {
            var found = polled.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (found == null) {
                throw new LogAway(new TimeoutException("no record came within " + patience.toSeconds() + " s"));
            }
            if (found.isEmpty() && !complete) {
                throw failure == null ? new LogAway(new IllegalStateException("the reader of the log died")) : failure;
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogAway(stopped);
        }
    }

    /** Polls no more; what was polled is dropped. */
    void cancel() {
        cancelled = true;
    }
}
