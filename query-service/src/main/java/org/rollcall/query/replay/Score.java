package org.rollcall.query.replay;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Step;

/**
 * When each change of a ballot is due in a replay at normal speed, in milliseconds from its opening. Where times were recorded
 * they give the pace, with long silences cut short; where they were not, the changes are spread evenly over a fixed time,
 * because any other rhythm would look like knowledge.
 */
public final class Score {

    private final long[] seqs;
    private final long[] due;

    private Score(long[] seqs, long[] due) {
        this.seqs = seqs;
        this.due = due;
    }

    /**
     * The score of a ballot, read from its stream once.
     *
     * @param rerun of the ballot, of which nothing was told yet; it is told up to {@code last}
     * @param whole how long a vote takes whose times are invented
     * @param longest silence between two recorded moments
     */
    public static Score of(Rerun rerun, long last, Provenance.Timing timing, Duration whole, Duration longest) {
        LongStream.Builder seqs = LongStream.builder();
        LongStream.Builder times = LongStream.builder();
        rerun.to(last, (so, step, event) -> {
            if (changes(rerun, so, step)) {
                seqs.add(step.seq());
                times.add(step.at().start().toEpochMilli());
            }
        });
        long[] changes = seqs.build().toArray();
        return new Score(
                changes,
                switch (timing) {
                    case RECORDED -> recorded(times.build().toArray(), longest.toMillis());
                    case INVENTED -> spread(changes.length, whole.toMillis());
                });
    }

    private static boolean changes(Rerun rerun, Retelling so, Step step) {
        return so.proposal()
                .ballot(rerun.id())
                .filter(ballot -> ballot.seq() == step.seq())
                .isPresent();
    }

    private static long[] recorded(long[] times, long longest) {
        long[] due = new long[times.length];
        for (int place = 1; place < times.length; place++) {
            due[place] = due[place - 1] + Math.min(longest, times[place] - times[place - 1]);
        }
        return due;
    }

    private static long[] spread(int changes, long whole) {
        return LongStream.range(0, changes)
                .map(place -> place * whole / Math.max(1, changes - 1))
                .toArray();
    }

    /** How many changes there are, the opening among them; at least one. */
    public int size() {
        return seqs.length;
    }

    /** The moment of the stream that a change is. */
    public long seq(int change) {
        return seqs[change];
    }

    public long due(int change) {
        return due[change];
    }

    public long lastSeq() {
        return seqs[seqs.length - 1];
    }

    /** How long it all takes. */
    public long length() {
        return due[due.length - 1];
    }

    /** The last change that is due by then; -1 before the opening. */
    public int by(long time) {
        return lastUpTo(due, time);
    }

    /** The last change at or before a moment of the stream; -1 before the opening. */
    public int at(long seq) {
        return lastUpTo(seqs, seq);
    }

    /** Of equal ones the last. */
    private static int lastUpTo(long[] rising, long value) {
        int found = Arrays.binarySearch(rising, value);
        int place = found >= 0 ? found : -found - 2;
        while (place >= 0 && place + 1 < rising.length && rising[place + 1] == rising[place]) {
            place++;
        }
        return place;
    }
}
