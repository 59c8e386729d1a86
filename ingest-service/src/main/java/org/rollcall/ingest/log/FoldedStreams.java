package org.rollcall.ingest.log;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;

/**
 * All streams of the log as this instance knows them, and which of them are held in memory. The reader of the log alone adds
 * to it; anyone may ask.
 */
final class FoldedStreams {

    private final int partitions;
    private final StreamEntry.Refold refold;
    private final Map<StreamId, StreamEntry> streams = new ConcurrentHashMap<>();
    private final StreamMemory memory = new StreamMemory();

    /** The stream of the latest record, and its key; only the reading thread looks. */
    private StreamEntry latest;

    private byte[] latestKey;

    /** @param partitions the recorded number, by which keys belong to partitions */
    FoldedStreams(int partitions, StreamEntry.Refold refold) {
        this.partitions = partitions;
        this.refold = refold;
    }

    /** The stream of a record, or {@code null} where it is of none; a roll call's records stand side by side. */
    StreamEntry of(ConsumerRecord<byte[], byte[]> record) {
        if (latest != null && Arrays.equals(record.key(), latestKey) && latest.partition() == record.partition()) {
            return latest;
        }
        StreamId id = Partitions.streamOf(record.key(), record.partition(), partitions);
        if (id == null) {
            return null;
        }
        latestKey = record.key();
        remember();
        latest = streams.computeIfAbsent(id, fresh -> new StreamEntry(fresh, record.partition(), refold));
        return latest;
    }

    /** Counts what the latest stream holds by now. */
    private void remember() {
        if (latest != null) {
            memory.uses(latest);
        }
    }

    /** Forgets folds until those in memory hold no more records than that. */
    void keepBelow(long records) {
        remember();
        memory.keepBelow(records);
    }

    /** Asks the fold of a stream; empty for a stream without a record. */
    <T> Optional<T> read(StreamId id, Function<StreamFold, T> question) {
        StreamEntry entry = streams.get(id);
        if (entry == null) {
            return Optional.empty();
        }
        T answer = entry.read(question, System.nanoTime());
        memory.uses(entry);
        return Optional.ofNullable(answer);
    }

    int size() {
        return streams.size();
    }
}
