package org.rollcall.tally.restore;

import java.util.List;

/**
 * What was put back.
 *
 * @param partitions those that had lost their end
 */
public record Restored(List<Stretch> partitions) {

    /** Records of one partition, from one offset to before another. */
    public record Stretch(int partition, long from, long to) {}

    /** How many records. */
    public long records() {
        return partitions.stream().mapToLong(each -> each.to() - each.from()).sum();
    }
}
