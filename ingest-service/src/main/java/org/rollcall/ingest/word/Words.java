package org.rollcall.ingest.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Refused;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is said. */
@ApplicationScoped
public class Words {

    @Inject
    Requests requests;

    public Command deliver(CommandId id, StreamId stream, String actor, DeliverStatement asked) {
        var statement = new StatementDelivered(asked.speaker(), asked.kind(), asked.words(), asked.ballots());
        return requests.command(id, stream, actor, "state", asked, fold -> {
            Known.proposal(fold);
            return statement;
        });
    }

    public Command intend(CommandId id, BallotId ballot, String actor, IntendVote asked) {
        var intended = new VoteIntended(ballot, asked.member(), asked.choice(), asked.words());
        return requests.command(
                id, ballot.stream(), actor, "intend " + ballot, asked, fold -> intended(fold, intended));
    }

    private static Event intended(StreamFold fold, VoteIntended word) {
        var closed = Known.closedBallot(fold, word.ballot());
        if (closed.terms().roll().placeOf(word.member()).isEmpty()) {
            throw new Refused(Refusal.NOT_ON_ROLL, word.member() + " is not on the roll of " + word.ballot());
        }
        return word;
    }

    public Command report(CommandId id, BallotId ballot, String actor, ReportFigures asked) {
        var figures = new Figures(asked.yes(), asked.no(), asked.abstain(), asked.notVoting());
        var reported = new FigureReported(
                ballot, asked.source(), asked.words(), figures, asked.outcome(), asked.body(), asked.previous());
        return requests.command(id, ballot.stream(), actor, "report " + ballot, asked, fold -> {
            if (!(Known.ballot(fold, ballot) instanceof Ballot.Reported)) {
                Known.closedBallot(fold, ballot);
            }
            return reported;
        });
    }
}
