package org.rollcall.query.ballot;

import org.rollcall.query.ballot.Ballots.Standing;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;

/**
 * From which state on a question can be answered.
 *
 * @param seq the moment asked for, or {@code null} for now
 * @param atLeast how far the stream must be projected, or {@code null}
 */
record Asking(Long seq, Long atLeast) {

    static Asking of(String seq, String atLeast) {
        return new Asking(Asked.number("seq", seq), Asked.number("Rollcall-Min-Seq", atLeast));
    }

    /** @throws Patience.TooEarly while the projection is not that far */
    void check(Standing standing) {
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
    }
}
