package org.rollcall.ingest.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.AnswerBody.Counted;

/** What the fold says of a ballot, for the answer to who opened, closed or reported it. */
@ApplicationScoped
class Results {

    @Inject
    LogReader reader;

    /** The answer with the verdict, once there is one. */
    AnswerBody in(AnswerBody body, BallotId id) {
        return reader.read(
                        id.stream(),
                        fold -> fold.state() instanceof Proposal proposal
                                ? proposal.ballot(id).orElse(null)
                                : null)
                .map(ballot -> switch (ballot) {
                    case Ballot.Closed closed ->
                        body.with(Counted.of(closed.votes().tally()), outcome(ballot), words(ballot));
                    case Ballot.Reported reported -> body.with(null, outcome(ballot), words(ballot));
                    case Ballot.Open open -> body;
                    case Ballot.Voided voided -> body;
                })
                .orElse(body);
    }

    /** The answer to an opening, with the question as it was put: nobody opens the wrong vote unawares. */
    AnswerBody asked(AnswerBody body, BallotId id) {
        return id == null
                ? body
                : reader.read(
                                id.stream(),
                                fold -> fold.state() instanceof Proposal proposal
                                        ? proposal.ballot(id).orElse(null)
                                        : null)
                        .map(ballot -> body.with(null, null, ballot.question()))
                        .orElse(body);
    }

    private static String outcome(Ballot ballot) {
        return ballot.verdict().outcome().name();
    }

    private static String words(Ballot ballot) {
        return ballot.verdict().words();
    }

    /** The ballot that the record at that place opened or reported: its id is not in the answer, it is in the log. */
    BallotId openedAt(StreamId stream, Long seq) {
        return seq == null
                ? null
                : reader.read(
                                stream,
                                fold -> fold.state() instanceof Proposal proposal ? proposal.ballotOpenedAt(seq) : null)
                        .orElse(null);
    }
}
