package org.rollcall.ingest.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** The same by partition, for snapshots; only the reading thread looks. */
    private final List<List<StreamEntry>> inPartition;

    /** The stream of the latest record, and its key; only the reading thread looks. */
    private StreamEntry latest;

    private byte[] latestKey;

    /** @param partitions the recorded number, by which keys belong to partitions */
    FoldedStreams(int partitions, StreamEntry.Refold refold) {
        this.partitions = partitions;
        this.refold = refold;
        this.inPartition = IntStream.range(0, partitions)
                .<List<StreamEntry>>mapToObj(partition -> new ArrayList<>())
                .toList();
    }

    /** Takes a stream from a snapshot of its partition, without folding it. */
    StreamEntry restore(StreamId id, int partition, long[] places) {
        StreamEntry entry = new StreamEntry(id, partition, new OffsetRanges(places), refold);
        streams.put(id, entry);
        inPartition.get(partition).add(entry);
        return entry;
    }

    /** Folds a stream of a snapshot now, and counts what it holds. */
    void wake(StreamEntry entry, FoldObserver told) {
        entry.wake(told);
        memory.uses(entry);
    }

    /** All streams of a partition. */
    List<StreamEntry> in(int partition) {
        return inPartition.get(partition);
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
        latest = streams.computeIfAbsent(id, fresh -> begin(fresh, record.partition()));
        return latest;
    }

    private StreamEntry begin(StreamId id, int partition) {
        StreamEntry entry = new StreamEntry(id, partition, refold);
        inPartition.get(partition).add(entry);
        return entry;
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
