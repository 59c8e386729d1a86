package org.rollcall.query.document;

import java.util.List;
import org.rollcall.domain.rule.Verdict;

/**
 * What changed in a ballot between two positions: the new standing whole, and only the votes that changed. A reader at
 * position {@code p} drops it if {@code to ≤ p}, applies it if {@code from ≤ p}, and reads the ballot anew otherwise.
 */
public record BallotDelta(
        String ballot,
        long from,
        long to,
        String state,
        String at,
        String closedAt,
        TallyFigures tally,
        Verdict verdict,
        Announcement announced,
        String voidReason,
        String resolution,
        List<VoteLine> votes) {

    /** Everything that a reader at {@code position} is missing. */
    public static BallotDelta since(long position, BallotDocument now) {
        long votesFrom = Sealing.openedUp(now) ? 0 : position;
        List<VoteLine> votes =
                now.votes().stream().filter(line -> line.votedAfter(votesFrom)).toList();
        return new BallotDelta(
                now.id(),
                position,
                now.seq(),
                now.state(),
                now.at(),
                now.closedAt(),
                now.tally(),
                now.verdict(),
                now.announced(),
                now.voidReason(),
                now.resolution(),
                votes);
    }

    BallotDelta showing(TallyFigures shownTally, Verdict shownVerdict, List<VoteLine> shownVotes) {
        return new BallotDelta(
                ballot,
                from,
                to,
                state,
                at,
                closedAt,
                shownTally,
                shownVerdict,
                announced,
                voidReason,
                resolution,
                shownVotes);
    }
}
