package org.rollcall.tally.intake;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one partition in a batch, as they stand to the stored position: below it, next, or beyond a gap.
 *
 * @param stored the offset of the next record to project
 */
public record Part(int partition, long stored, List<ConsumerRecord<byte[], byte[]>> records) {

    /** Records that were projected before. */
    List<ConsumerRecord<byte[], byte[]>> below() {
        return records.subList(0, firstAtOrAbove());
    }

    /** The records that come next, without a gap before or between them. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        int first = firstAtOrAbove();
        int last = first;
        while (last < records.size() && records.get(last).offset() == stored + (last - first)) {
            last++;
        }
        return records.subList(first, last);
    }

    /** The stored position once the next records are projected. */
    public long end() {
        return stored + next().size();
    }

    /** What is missing before the first record that is neither below nor next. */
    Optional<Outcome.Gap> gap() {
        int beyond = firstAtOrAbove() + next().size();
        return beyond == records.size()
                ? Optional.empty()
                : Optional.of(
                        new Outcome.Gap(partition, end(), records.get(beyond).offset()));
    }

    private int firstAtOrAbove() {
        int first = 0;
        while (first < records.size() && records.get(first).offset() < stored) {
            first++;
        }
        return first;
    }
}
