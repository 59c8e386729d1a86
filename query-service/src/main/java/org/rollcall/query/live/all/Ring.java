package org.rollcall.query.live.all;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.query.live.bell.Rung;

/**
 * The last messages of the bell, in the order in which they were heard, and how far each partition was heard. Bounded: what
 * falls out can not be resumed from.
 */
final class Ring {

    private final int size;
    private final Deque<Heard> kept = new ArrayDeque<>();
    private long[] oldest;
    private long[] next;
    private long count;

    /** @param number its ordinal among all that were heard */
    private record Heard(long number, int partition, long offset, TallyLine line) {}

    Ring(int size, long[] next) {
        this.size = size;
        this.oldest = next.clone();
        this.next = next.clone();
    }

    void add(Rung rung) {
        next[rung.partition()] = rung.offset() + 1;
        if (rung.message() == null) {
            return;
        }
        kept.addLast(new Heard(count++, rung.partition(), rung.offset(), TallyLine.of(rung.message())));
        if (kept.size() > size) {
            Heard gone = kept.removeFirst();
            oldest[gone.partition()] = gone.offset() + 1;
        }
    }

    /** How many messages were heard: the position of a client that has them all. */
    long count() {
        return count;
    }

    /** Whether everything behind that position is still here. */
    boolean reaches(long position) {
        return position >= count - kept.size();
    }

    List<TallyLine> behind(long position) {
        return kept.stream()
                .filter(heard -> heard.number() >= position)
                .map(Heard::line)
                .toList();
    }

    /** How a vector relates to what is kept. */
    enum Relation {
        KEPT,
        TOO_OLD,
        AHEAD
    }

    Relation relationOf(long[] vector) {
        if (vector.length != next.length) {
            return Relation.TOO_OLD;
        }
        for (int partition = 0; partition < next.length; partition++) {
            if (vector[partition] > next[partition]) {
                return Relation.AHEAD;
            }
            if (vector[partition] < oldest[partition]) {
                return Relation.TOO_OLD;
            }
        }
        return Relation.KEPT;
    }

    List<TallyLine> behind(long[] vector) {
        return kept.stream()
                .filter(heard -> heard.offset() >= vector[heard.partition()])
                .map(Heard::line)
                .toList();
    }

    /** The offsets heard so far as one word, in base 36. */
    String word() {
        return Arrays.stream(next).mapToObj(offset -> Long.toString(offset, 36)).collect(Collectors.joining("."));
    }

    /** Reads such a word; an empty vector where it is none. */
    static long[] vector(String word) {
        try {
            return Arrays.stream(word.split("\\."))
                    .mapToLong(part -> Long.parseLong(part, 36))
                    .toArray();
        } catch (NumberFormatException notAVector) {
            return new long[0];
        }
    }
}
