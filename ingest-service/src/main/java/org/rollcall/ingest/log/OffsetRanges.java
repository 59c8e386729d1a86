package org.rollcall.ingest.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in its partition the records of one stream are: a few ranges, so that a late word on an old vote does not make its
 * re-fold read everything between.
 */
final class OffsetRanges {

    /** From the first offset to the last, both included. */
    record Range(long first, long last) {}

    /** Reading this many foreign records is cheaper than another seek. */
    private static final long GAP = 1_000;

    private final List<Range> ranges = new ArrayList<>(1);

    void add(long offset) {
        if (ranges.isEmpty() || offset - ranges.getLast().last() > GAP) {
            ranges.add(new Range(offset, offset));
        } else {
            ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), offset));
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    List<Range> list() {
        return List.copyOf(ranges);
    }
}
