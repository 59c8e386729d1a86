package org.rollcall.query.replay;

import java.util.List;
import java.util.function.Function;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.count.Series;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;

/** Ballots' documents out of the fold: at the head equal to those out of the rows, field by field. */
public final class DocumentFromFold {

    private final String log;
    private final KnownBody body;
    private final Function<BallotId, Series> series;

    /** @param series of a ballot: other streams say it, so it comes from the rows here too */
    public DocumentFromFold(String log, KnownBody body, Function<BallotId, Series> series) {
        this.log = log;
        this.body = body;
        this.series = series;
    }

    /**
     * The ballot as it stood when its stream had {@code seq} records, under no seal.
     *
     * @param allRules whether the assembly's other rules are applied too where the rule is known
     * @throws Problem 404 when it was not open yet
     */
    public BallotDocument at(BallotId id, long seq, boolean allRules) {
        Retelling told = Retelling.upTo(id.stream(), seq, (so, step, event) -> {});
        Ballot ballot = told.proposal()
                .ballot(id)
                .orElseThrow(() -> Problem.notFound("at moment " + seq + " the ballot " + id + " was not opened yet"));
        return document(told, PaperFromFold.of(told.proposal(), body), ballot, true, allRules);
    }

    /**
     * The same, out of what is kept of the ballot's past where that is not too long. Belongs inside a transaction of the read model.
     *
     * @throws Problem 404 when it was not open yet
     */
    public BallotDocument at(Pasts pasts, Cut cut, BallotId id, long seq, boolean allRules) {
        return pasts.of(
                        cut,
                        id,
                        seq,
                        body,
                        past -> document(past.told(), past.proposalAt(seq, body), past.ballotAt(seq), true, allRules))
                .orElseGet(() -> at(id, seq, allRules));
    }

    /** A ballot as told so far, with its votes, under no seal. */
    BallotDocument of(Retelling told, Ballot ballot) {
        return document(told, PaperFromFold.of(told.proposal(), body), ballot, true, false);
    }

    KnownBody body() {
        return body;
    }

    /** All ballots of a proposal as told so far, in order, without their votes, under no seal. */
    public List<BallotDocument> all(Retelling told) {
        Proposal proposal = told.proposal();
        Paper paper = PaperFromFold.of(proposal, body);
        return proposal.ballots().stream()
                .map(ballot -> document(told, paper, ballot, false, false))
                .toList();
    }

    private BallotDocument document(Retelling told, Paper paper, Ballot ballot, boolean whole, boolean allRules) {
        return BallotDocument.of(
                log, new FactsFromFold(told, body).of(ballot, whole), paper, series.apply(ballot.id()), allRules);
    }
}
