package org.rollcall.tally.announce;

import java.util.List;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.roll.Tally;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.VoteChange;

/**
 * A change of one ballot, as it is announced.
 *
 * @param log the log's id
 * @param from the ballot's seq before, 0 for "read it again"
 * @param to the ballot's seq after
 * @param verdict what the rule says of the count
 * @param announced what the presiding officer said, or {@code null}
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
        Figures tally,
        Object verdict,
        Object announced,
        String voidReason,
        String resolution,
        String visibility,
        List<Vote> votes) {

    /** The count; {@code pending} is "not yet voted" while open and "not voting" once closed. */
    record Figures(long members, long yes, long no, long abstain, long pending) {
        static Figures of(Tally tally) {
            return new Figures(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending());
        }
    }

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

    static TallyMessage of(String log, BallotChange change) {
        Ballot ballot = change.ballot();
        return new TallyMessage(
                log,
                ballot.id().toString(),
                ballot.id().stream().value(),
                change.from(),
                ballot.seq(),
                ballot.state(),
                change.at().toString(),
                change.closedAt() == null ? null : change.closedAt().toString(),
                Figures.of(ballot.votes().tally()),
                change.verdict(),
                change.announced(),
                change.voidReason(),
                change.proposal().resolution(),
                ballot.terms().visibility().name(),
                change.votes().stream().map(Vote::of).toList());
    }
}
