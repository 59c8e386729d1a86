package org.rollcall.tally.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.tally.board.Changes;

/** What became of a batch. */
final class Outcome {

    private final Map<Integer, Long> ends = new TreeMap<>();
    private final Map<Integer, String> halts = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private Changes changes = new Changes();
    private int skipped;
    private int quarantined;

    /** A record came that is not the next one: those from {@code expected} to before {@code found} were not seen. */
    record Gap(int partition, long expected, long found) {}

    void reached(int partition, long next) {
        ends.put(partition, next);
    }

    void skipped(int records) {
        skipped += records;
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    void halt(int partition, String reason) {
        halts.put(partition, reason);
    }

    void wrote(Changes written, int strange) {
        changes = written;
        quarantined = strange;
    }

    /** Per partition the stored position after the batch. */
    Map<Integer, Long> ends() {
        return ends;
    }

    /** Partitions that must not go on, with the reason. */
    Map<Integer, String> halts() {
        return halts;
    }

    List<Gap> gaps() {
        return gaps;
    }

    Changes changes() {
        return changes;
    }

    /** Records that were projected before, byte for byte. */
    int skipped() {
        return skipped;
    }

    int quarantined() {
        return quarantined;
    }
}
