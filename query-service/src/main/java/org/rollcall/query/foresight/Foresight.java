package org.rollcall.query.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.foresight.IfClosed.Fallen;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.replay.Retelling;

/**
 * Looks ahead with the fold that decides, so that what is said before a step is what the step does. Between the look and the step more
 * votes may come: whoever shows it says up to where it counted.
 */
@ApplicationScoped
public class Foresight {

    /**
     * What closing that ballot would decide. Belongs inside a transaction of the read model.
     *
     * @throws Problem 404 where it was not opened, 409 where it is not open
     */
    IfClosed closing(BallotId id) {
        long head = StreamRow.openHead(id.stream().value());
        Retelling told = Retelling.upTo(id.stream(), head, (so, step, event) -> {});
        Ballot.Open open = open(told.proposal(), id);
        long notVoting = open.votes().tally().pending();
        boolean sealed = Sealing.of(open.terms().visibility(), open.state()) == Sealing.SHUT;
        if (sealed) {
            return IfClosed.underSeal(id.toString(), head, notVoting);
        }
        Effect effect = told.suppose(new BallotClosed(id));
        if (!(effect instanceof Effect.Applied)) {
            throw new IllegalStateException("closing " + id + " would be " + effect);
        }
        return seen(told.proposal(), id, head, notVoting);
    }

    private static Ballot.Open open(Proposal proposal, BallotId id) {
        Ballot ballot = proposal.ballot(id).orElseThrow(() -> Problem.notFound("the ballot " + id + " was not opened"));
        if (ballot instanceof Ballot.Open open) {
            return open;
        }
        throw Problem.conflict("the ballot " + id + " is " + ballot.state() + ": it cannot be closed any more");
    }

    /** @param head before the supposed close, which is the record after it */
    private static IfClosed seen(Proposal proposal, BallotId id, long head, long notVoting) {
        Verdict verdict = proposal.ballot(id).orElseThrow().verdict();
        List<Fallen> fallen = proposal.amendments().stream()
                .filter(amendment -> amendment.state() == Amendment.State.NOT_PUT && amendment.seq() == head + 1)
                .map(amendment -> new Fallen(amendment.symbol(), amendment.because()))
                .toList();
        return new IfClosed(
                id.toString(),
                head,
                notVoting,
                false,
                verdict.outcome(),
                verdict.reason(),
                verdict.words(),
                proposal.outcome(),
                fallen,
                Standing.of(proposal).next());
    }
}
