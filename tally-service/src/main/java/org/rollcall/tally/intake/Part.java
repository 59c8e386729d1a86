package org.rollcall.tally.intake;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one partition in a batch, as they stand to the stored position: below it, next, or beyond a gap. */
public final class Part {

    private final int partition;
    private final long stored;
    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final int firstNext;
    private final int afterNext;

    /** @param stored the offset of the next record to project */
    public Part(int partition, long stored, List<ConsumerRecord<byte[], byte[]>> records) {
        this.partition = partition;
        this.stored = stored;
        this.records = records;
        this.firstNext = firstAtOrAbove();
        this.afterNext = firstBeyond();
    }

    private int firstAtOrAbove() {
        int first = 0;
        while (first < records.size() && records.get(first).offset() < stored) {
            first++;
        }
        return first;
    }

    private int firstBeyond() {
        int last = firstNext;
        while (last < records.size() && records.get(last).offset() == stored + (last - firstNext)) {
            last++;
        }
        return last;
    }

    public int partition() {
        return partition;
    }

    /** The offset of the next record to project. */
    public long stored() {
        return stored;
    }

    /** Records that were projected before. */
    List<ConsumerRecord<byte[], byte[]>> below() {
        return records.subList(0, firstNext);
    }

    /** The records that come next, without a gap before or between them. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        return records.subList(firstNext, afterNext);
    }

    /** The stored position once the next records are projected. */
    public long end() {
        return stored + next().size();
    }

    /** What is missing before the first record that is neither below nor next. */
    Optional<Outcome.Gap> gap() {
        return afterNext == records.size()
                ? Optional.empty()
                : Optional.of(
                        new Outcome.Gap(partition, end(), records.get(afterNext).offset()));
    }
}
