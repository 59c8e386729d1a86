package org.rollcall.query.ballot;

import org.rollcall.query.ballot.Ballots.Standing;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.replay.MomentAsked;

/**
 * From which state on a question can be answered.
 *
 * @param moment the one that is asked for
 * @param atLeast how far the stream must be projected, or {@code null}
 */
record Asking(MomentAsked moment, Long atLeast) {

    static Asking of(String seq, String at, String atLeast) {
        return new Asking(MomentAsked.of(seq, at), Asked.number("Rollcall-Min-Seq", atLeast));
    }

    /**
     * The number of the moment, or {@code null} for now.
     *
     * @throws Patience.TooEarly while the projection is not that far
     */
    Long in(Standing standing) {
        Long seq = standing.moment(moment);
        if (seq != null && standing.head() < seq) {
            throw new Patience.TooEarly(Problem.notFound("moment " + seq + " has not happened: the stream of "
                    + standing.ballot().id + " is at " + standing.head()));
        }
        if (atLeast != null && standing.head() < atLeast) {
            throw new Patience.TooEarly(Problem.unavailable(
                    "the stream of " + standing.ballot().id + " is projected up to " + standing.head() + ", not yet to "
                            + atLeast + "; try again in a moment",
                    1));
        }
        return seq;
    }

    /** Whether its answer about a decided ballot stays right for ever: what is the last before a time may change. */
    boolean lasting() {
        return moment.seq() != null;
    }
}
