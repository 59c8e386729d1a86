package org.rollcall.tally.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rollcall.tally.counted.Comparison;
import org.rollcall.tally.counted.Difference;
import org.rollcall.tally.rebuild.RebuildDocument.State;

/** The figures of one rebuild, written by its thread and read by whoever asks. */
final class Progress {

    /** Differences that are spelt out; of the others only the ids are kept, a hundred bytes each. */
    private static final int LISTED = 1_000;

    private final Map<String, Difference> listed = new TreeMap<>();
    private final Set<String> different = new TreeSet<>();
    private final Set<String> confirmed = new TreeSet<>();
    private State state = State.NONE;
    private Integer generation;
    private Integer from;
    private long records;
    private long of;
    private long compared;
    private String hashServing;
    private String hashNew;
    private Instant startedAt;
    private Instant filledAt;
    private Instant endedAt;
    private String failure;
    private boolean asked;

    synchronized void begins(int serving, int building, Instant now) {
        state = State.BUILDING;
        from = serving;
        generation = building;
        startedAt = now;
    }

    synchronized void is(State now) {
        state = now;
        if (now == State.COMPARING && filledAt == null) {
            filledAt = Instant.now();
        }
    }

    synchronized void ends(State last, String reason) {
        state = last;
        failure = reason;
        endedAt = Instant.now();
    }

    synchronized State state() {
        return state;
    }

    /** That many records more are in the new generation. */
    synchronized void took(long more) {
        records += more;
    }

    synchronized long records() {
        return records;
    }

    synchronized void of(long all) {
        of = all;
    }

    synchronized void abandon() {
        asked = true;
    }

    /**
     * To be asked between two pieces of work.
     *
     * @throws Abandoned if somebody asked for the end
     */
    synchronized void goOn() {
        if (asked) {
            throw new Abandoned();
        }
    }

    /** These were compared; what was said of them before does not count any more. */
    synchronized void compared(Comparison.Compared piece, boolean first) {
        compared += first ? piece.ballots().size() : 0;
        piece.ballots().forEach(id -> {
            different.remove(id);
            listed.remove(id);
        });
        for (Difference each : piece.differences()) {
            different.add(each.ballot());
            if (listed.size() < LISTED) {
                listed.put(each.ballot(), each);
            }
        }
    }

    synchronized void hashes(String serving, String built) {
        hashServing = serving;
        hashNew = built;
    }

    /** What is different now may be. */
    synchronized void confirm() {
        confirmed.addAll(different);
    }

    /** Whether a ballot is different that nobody has confirmed. */
    synchronized boolean isDisputed() {
        return !confirmed.containsAll(different);
    }

    /** The ballots that are different. */
    synchronized List<String> different() {
        return List.copyOf(different);
    }

    synchronized RebuildDocument document() {
        Double pace = pace();
        Long left = pace == null || pace == 0 ? null : Math.round(Math.max(0, of - records) / pace);
        return new RebuildDocument(
                state,
                generation,
                from,
                records,
                of,
                pace,
                state.ended() ? null : left,
                compared,
                different.size(),
                List.copyOf(listed.values()),
                hashServing,
                hashNew,
                startedAt,
                endedAt,
                failure);
    }

    /** Records a second while it was filled. */
    private Double pace() {
        if (startedAt == null) {
            return null;
        }
        Instant until = filledAt != null ? filledAt : endedAt != null ? endedAt : Instant.now();
        double seconds = Duration.between(startedAt, until).toMillis() / 1000.0;
        return seconds == 0 ? null : Math.round(records / seconds * 10) / 10.0;
    }
}
