package org.rollcall.query.live.all;

import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.live.bell.TallyMessage;

/** How a ballot stands, without its votes, as it may be shown. */
public record TallyLine(String ballot, long from, long to, String state, TallyFigures tally, Verdict verdict) {

    static TallyLine of(TallyMessage message) {
        Sealing seal = Sealing.of(message.visibility(), message.state());
        return new TallyLine(
                message.ballot(),
                message.from(),
                message.to(),
                message.state(),
                seal.figures(message.tally()),
                seal.verdict(message.verdict()));
    }

    /** The same of a change that passed the seal. */
    public static TallyLine of(BallotDelta shown) {
        return new TallyLine(shown.ballot(), shown.from(), shown.to(), shown.state(), shown.tally(), shown.verdict());
    }

    /** Two changes as one. */
    TallyLine after(TallyLine earlier) {
        return new TallyLine(ballot, Math.min(earlier.from, from), to, state, tally, verdict);
    }
}
