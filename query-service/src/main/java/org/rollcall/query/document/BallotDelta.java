package org.rollcall.query.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.rule.UnderRule;
import org.rollcall.query.said.Announcement;
import org.rollcall.query.said.Beside;

/**
 * What changed in a ballot between two positions: the new standing whole, and only the votes that changed. A reader at
 * position {@code p} drops it if {@code to ≤ p}, applies it if {@code from ≤ p}, and reads the ballot anew otherwise.
 *
 * @param beside what was said of it, whole; its fields stand beside these
 * @param amended whether the body changed the proposal's text
 * @param resolution the number that the text got, where this ballot adopted it
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
        @JsonUnwrapped Beside beside,
        List<UnderRule> underOtherRules,
        boolean amended,
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
                now.beside(),
                now.underOtherRules(),
                now.matter().amended(),
                now.voidReason(),
                now.resolution(),
                votes);
    }

    /** What a seal leaves of it. */
    BallotDelta sealed(Verdict shownVerdict, List<VoteLine> shownVotes) {
        return new BallotDelta(
                ballot,
                from,
                to,
                state,
                at,
                closedAt,
                tally.sealed(),
                shownVerdict,
                announced,
                Beside.NOTHING,
                List.of(),
                amended,
                voidReason,
                resolution,
                shownVotes);
    }
}
