package org.rollcall.query.replay;

import java.time.DateTimeException;
import java.time.Instant;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.row.EventRow;

/**
 * A moment of a stream as it is asked for: by its number ({@code ?seq=}), by its time ({@code ?at=}), or not at all, which is
 * now. A time is only understood where times were recorded: made-up ones would answer a question that nobody can answer.
 *
 * @param seq the moment's number, or {@code null}
 * @param at the moment's time, or {@code null}
 */
public record MomentAsked(Long seq, Instant at) {

    /** @throws Problem 400 where both are said, or one cannot be read */
    public static MomentAsked of(String seq, String at) {
        if (seq != null && at != null) {
            throw Problem.badRequest("seq and at name a moment each; say one of them");
        }
        return new MomentAsked(Asked.number("seq", seq), instant(at));
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw Problem.badRequest("at must be an instant such as 2022-03-02T17:04:05Z");
        }
    }

    /** Whether it is now that is asked for. */
    public boolean now() {
        return seq == null && at == null;
    }

    /**
     * The number of the moment: the one that was said, or of the last record at or before the time. Belongs inside a
     * transaction of the read model.
     *
     * @param head how far the stream is projected
     * @return {@code null} for now; a number that was said is given back as it is, also above the head
     * @throws Problem 400 where the times are invented, 404 before the first record
     */
    public Long in(String stream, Provenance.Timing timing, long head) {
        if (at == null) {
            return seq;
        }
        if (timing == Provenance.Timing.INVENTED) {
            throw Problem.badRequest("this record has a date and no times; ask with ?seq=");
        }
        long found = lastUntil(stream, head);
        if (found == 0) {
            throw Problem.notFound("at " + at + " nothing had happened in the stream " + stream);
        }
        return found;
    }

    /**
     * The same, for what is told up to a moment: the head for now.
     *
     * @throws Problem 404 for a moment that has not happened, and as {@link #in}
     */
    public long upTo(String stream, Provenance.Timing timing, long head) {
        Long found = in(stream, timing, head);
        if (found != null && found > head) {
            throw Problem.notFound("moment " + found + " has not happened: the stream of " + stream + " is at " + head);
        }
        return found == null ? head : found;
    }

    /** Along a stream time only runs forward, so half of what is left is left out at each look. */
    private long lastUntil(String stream, long head) {
        long below = 0;
        long above = head + 1;
        while (above - below > 1) {
            long middle = (below + above) >>> 1;
            if (Moment.of(EventRow.timeOf(stream, middle)).start().isAfter(at)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return below;
    }
}
