package org.rollcall.ingest.log;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final long[] NONE = {};

    /** First and last in turn: every stream that ever was has one of these, so it is no list of objects. */
    private long[] bounds = NONE;

    OffsetRanges() {}

    /** With those of a snapshot, first and last in turn. */
    OffsetRanges(long[] bounds) {
        this.bounds = bounds.clone();
    }

    void add(long offset) {
        int length = bounds.length;
        if (length == 0 || offset - bounds[length - 1] > GAP) {
            bounds = Arrays.copyOf(bounds, length + 2);
            bounds[length] = offset;
            bounds[length + 1] = offset;
        } else {
            bounds[length - 1] = offset;
        }
    }

    /** First and last in turn. */
    long[] bounds() {
        return bounds.clone();
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    List<Range> list() {
        List<Range> ranges = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(new Range(bounds[i], bounds[i + 1]));
        }
        return List.copyOf(ranges);
    }
}
