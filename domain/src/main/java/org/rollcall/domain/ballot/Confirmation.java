package org.rollcall.domain.ballot;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * A verdict repeated as an event of its own: it must be the ballot's own, or, where no rule decided, it is the outcome as
 * recorded.
 */
final class Confirmation {

    private final Ballots ballots;

    Confirmation(Ballots ballots) {
        this.ballots = ballots;
    }

    Effect of(BallotId id, Figures figures, Outcome said, long seq) {
        return switch (ballots.find(id)) {
            case Ballot.Closed closed -> {
                boolean other =
                        figures != null && figures.differsFrom(closed.votes().tally());
                yield confirm(closed, other, closed.terms().rule() == null, said, seq);
            }
            case Ballot.Reported reported -> {
                boolean other =
                        figures != null && figures.contradict(reported.report().figures());
                yield confirm(reported, other, true, said, seq);
            }
            case null, default -> ballots.notClosed(id);
        };
    }

    private Effect confirm(Ballot ballot, boolean otherFigures, boolean maybeRecorded, Outcome said, long seq) {
        Outcome decided = ballot.verdict().outcome();
        boolean asRecorded = maybeRecorded && decided == Outcome.UNKNOWN;
        if (otherFigures || (decided != said && !asRecorded)) {
            return Effect.refused(
                    Refusal.CONTRADICTS_VERDICT,
                    "the verdict on " + ballot.id() + " is " + ballot.verdict().words());
        }
        return asRecorded ? record(ballot, said, seq) : Effect.APPLIED;
    }

    private Effect record(Ballot ballot, Outcome said, long seq) {
        Effect.Refused not = ballots.refusalWhileOpen();
        if (not != null) {
            return not;
        }
        Verdict recorded = ballot.verdict().asRecorded(said, Judgement.question(ballot.subject()));
        return switch (ballot) {
            case Ballot.Closed closed -> ballots.put(closed.decidedAs(recorded, seq));
            case Ballot.Reported reported -> ballots.put(reported.decidedAs(recorded, seq));
            case Ballot.Open open -> ballots.notClosed(open.id());
            case Ballot.Voided voided -> ballots.notClosed(voided.id());
        };
    }
}
