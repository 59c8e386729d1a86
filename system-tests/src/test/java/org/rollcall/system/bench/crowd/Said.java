package org.rollcall.system.bench.crowd;

import java.util.Comparator;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What was said in a lap, in the order of the positions that it led to, and who saw it when. Somebody saw a vote when a delivery
 * came that spans its position.
 */
final class Said {

    private static final int DIGITS = 3;

    private final long[] positions;
    private final long[] intended;
    private final long[] first;
    private final long[] last;
    private final Histogram answered = new Histogram(DIGITS);

    /** @param position where it stands in the stream */
    record Word(long position, long intended, long answered) {}

    Said(List<Word> words) {
        List<Word> sorted =
                words.stream().sorted(Comparator.comparingLong(Word::position)).toList();
        positions = sorted.stream().mapToLong(Word::position).toArray();
        intended = sorted.stream().mapToLong(Word::intended).toArray();
        first = new long[positions.length];
        last = new long[positions.length];
        words.forEach(word -> answered.recordValue(word.answered() - word.intended()));
    }

    long lastPosition() {
        return positions[positions.length - 1];
    }

    long begin() {
        long begin = Long.MAX_VALUE;
        for (long each : intended) {
            begin = Math.min(begin, each);
        }
        return begin;
    }

    int count() {
        return positions.length;
    }

    /** From when a word should have been sent until it was seen, one a word and subscriber. */
    Histogram seen(Arrivals arrivals) {
        var latencies = new Histogram(DIGITS);
        for (int delivery = 0; delivery < arrivals.count(); delivery++) {
            long now = arrivals.nanos(delivery);
            for (int word = after(arrivals.from(delivery));
                    word < positions.length && positions[word] <= arrivals.to(delivery);
                    word++) {
                latencies.recordValue(now - intended[word]);
                first[word] = first[word] == 0 ? now : Math.min(first[word], now);
                last[word] = Math.max(last[word], now);
            }
        }
        return latencies;
    }

    /** The first word behind that position. */
    private int after(long position) {
        int word = java.util.Arrays.binarySearch(positions, position + 1);
        return word >= 0 ? word : -word - 1;
    }

    /** Until it was acknowledged. */
    Histogram answered() {
        return answered;
    }

    /** Until the first subscriber saw it; after {@link #seen}. */
    Histogram first() {
        return until(first);
    }

    /** Until everybody had seen it; after {@link #seen}. */
    Histogram last() {
        return until(last);
    }

    private Histogram until(long[] moments) {
        var latencies = new Histogram(DIGITS);
        for (int word = 0; word < moments.length; word++) {
            if (moments[word] > 0) {
                latencies.recordValue(moments[word] - intended[word]);
            }
        }
        return latencies;
    }
}
