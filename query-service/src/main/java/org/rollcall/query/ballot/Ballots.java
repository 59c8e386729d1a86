package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.count.Series;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.replay.DocumentFromFold;
import org.rollcall.query.replay.MomentAsked;

/** Ballots out of a cut. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Ballots {

    @Inject
    Papers papers;

    @Inject
    SeriesOfVotes series;

    /**
     * A ballot as it stands, without its votes yet.
     *
     * @throws Problem 404 for one that was never opened, 503 where its stream is held
     */
    public Standing standing(Cut cut, BallotId id) {
        long head = StreamRow.openHead(id.stream().value());
        BallotRow ballot = BallotRow.findById(id.toString());
        if (ballot == null) {
            throw Problem.notFound("no ballot " + id + " was opened; /v1/ballots lists those that were");
        }
        Paper proposal = papers.of(cut, ProposalRow.findById(ballot.proposal));
        return new Standing(cut, head, ballot, proposal, series.around(ballot.id, proposal), false);
    }

    /** The document as it may be shown. */
    public BallotDocument shown(Standing standing) {
        return Sealing.show(counted(standing));
    }

    /**
     * The document of a moment as it may be shown; of now where none is asked for.
     *
     * @throws Problem 400 or 404 for a moment that cannot be told
     */
    public BallotDocument shown(Standing standing, MomentAsked moment) {
        if (moment.now()) {
            return shown(standing);
        }
        Paper proposal = standing.proposal();
        long seq = moment.upTo(standing.ballot().proposal, proposal.provenance().timing(), standing.head());
        return Sealing.show(past(standing.cut(), proposal).at(BallotId.of(standing.ballot().id), seq, false));
    }

    /** The document as it was counted, under no seal: for the live state, which seals what it sends. */
    public BallotDocument counted(Standing at) {
        return BallotDocument.of(
                at.cut().log(),
                new FactsFromRows(at.ballot(), at.body()).whole(),
                at.proposal(),
                at.series(),
                at.allRules());
    }

    /** The document as it may be shown in a list: without votes, and with the series that was found for the whole list. */
    BallotDocument brief(Cut cut, BallotRow ballot, Paper proposal, Series around) {
        return Sealing.show(BallotDocument.of(
                cut.log(), new FactsFromRows(ballot, proposal.body()).brief(), proposal, around, false));
    }

    /** What tells the past of the ballots of a proposal, whose rows it finds for what other streams say of them. */
    public DocumentFromFold past(Cut cut, Paper proposal) {
        return new DocumentFromFold(cut.log(), proposal.body(), id -> series.around(id.toString()));
    }

    /** The same for answers that are kept for ever: without votes found by their title, for another may come tomorrow. */
    DocumentFromFold kept(Cut cut, Paper proposal) {
        return new DocumentFromFold(
                cut.log(), proposal.body(), id -> proposal.series() == null ? null : series.around(id.toString()));
    }

    /**
     * What is known of a ballot before its votes are read.
     *
     * @param head how far its stream is projected; at least the ballot's own position
     * @param allRules whether the assembly's other rules are asked for
     */
    public record Standing(Cut cut, long head, BallotRow ballot, Paper proposal, Series series, boolean allRules) {

        public KnownBody body() {
            return proposal.body();
        }

        /** The number of a moment of its stream; {@code null} for now. */
        public Long moment(MomentAsked asked) {
            return asked.in(ballot.proposal, proposal.provenance().timing(), head);
        }

        Standing underAllRules(boolean wanted) {
            return new Standing(cut, head, ballot, proposal, series, wanted);
        }

        /**
         * The version of the document: its log, generation and position, and what is shown with it though other events
         * say it: the proposal, the body, the series.
         */
        String tag(long seq) {
            return "\"%s-%d-%d-%d-%d-%x%s\""
                    .formatted(
                            cut.log(),
                            cut.generation(),
                            seq,
                            head,
                            body().version(),
                            series == null ? 0 : series.hashCode(),
                            allRules ? "-all" : "");
        }

        /** Whether it continues a series that its proposal names: another vote can be added to it at any time. */
        boolean continuesSeries() {
            return series != null && series.by() == Series.By.SERIES;
        }

        /** Whether nothing that was seen up to now can change any more. */
        boolean decided() {
            return !"OPEN".equals(ballot.state);
        }
    }
}
