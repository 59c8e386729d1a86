package org.rollcall.tally.announce;

import java.util.List;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Visibility;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.BallotCount;
import org.rollcall.tally.board.VoteChange;

/**
 * A change of one ballot, as it is announced. What was said of a ballot beside the count does not travel: such a change says
 * "read it again".
 *
 * @param log the log's id
 * @param from the ballot's seq before, 0 for "read it again"
 * @param to the ballot's seq after
 * @param tally its figures may be missing where only the result was reported
 * @param verdict what the rule says of the count
 * @param announced what the presiding officer said, or {@code null}
 * @param resolution the number that the text got, where this ballot adopted it: not one that was reconsidered since
 * @param votes those that changed, in the roll's order
 */
record TallyMessage(
        String log,
        String ballot,
        String proposal,
        long from,
        long to,
        String state,
        String at,
        String closedAt,
        BallotCount tally,
        Object verdict,
        Object announced,
        String voidReason,
        String resolution,
        String visibility,
        List<Vote> votes) {

    record Vote(String member, String choice, long seq, String at, boolean changed) {
        static Vote of(VoteChange vote) {
            return new Vote(
                    vote.member().value(),
                    vote.choice().name(),
                    vote.seq(),
                    vote.at().toString(),
                    vote.changed());
        }
    }

    /** A reported result names nobody; there is nothing to hide. */
    private static Visibility visibility(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken -> taken.terms().visibility();
            case Ballot.Reported reported -> Visibility.PUBLIC;
        };
    }

    /** Who is told to read the ballot again needs no votes, and there may be a whole roll of them. */
    static TallyMessage of(String log, BallotChange change) {
        Ballot ballot = change.ballot();
        long from = change.saidOfIt() || change.report() != null ? 0 : change.from();
        return new TallyMessage(
                log,
                ballot.id().toString(),
                ballot.id().stream().value(),
                from,
                ballot.seq(),
                ballot.state(),
                change.at().toString(),
                change.closedAt() == null ? null : change.closedAt().toString(),
                change.count(),
                change.verdict(),
                change.announced(),
                change.voidReason(),
                ballot.id().equals(change.proposal().decidedBy())
                        ? change.proposal().resolution()
                        : null,
                visibility(ballot).name(),
                from == 0 ? List.of() : change.votes().stream().map(Vote::of).toList());
    }
}
