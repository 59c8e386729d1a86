package org.rollcall.query.foresight;

import java.util.List;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/**
 * What closing a ballot would decide with the votes that are in.
 *
 * @param seq the place in the stream up to which votes were counted
 * @param notVoting how many of the roll would count as not voting
 * @param sealed whether the rest is kept back: under a seal the verdict shows nothing before the close
 * @param outcome of the ballot
 * @param words the verdict's
 * @param proposalOutcome what becomes of the proposal with it, or {@code null} where it stays before the body
 * @param fallen the amendments that would not be put to the vote any more
 * @param next what would be put next, or {@code null}
 */
public record IfClosed(
        String ballot,
        long seq,
        long notVoting,
        boolean sealed,
        Outcome outcome,
        Reason reason,
        String words,
        Outcome proposalOutcome,
        List<Fallen> fallen,
        Subject next) {

    /** An amendment that falls, and why. */
    public record Fallen(String amendment, String because) {}

    static IfClosed underSeal(String ballot, long seq, long notVoting) {
        return new IfClosed(ballot, seq, notVoting, true, null, null, null, null, List.of(), null);
    }
}
