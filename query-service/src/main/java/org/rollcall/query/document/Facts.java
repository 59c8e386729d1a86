package org.rollcall.query.document;

import java.util.List;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.said.Announcement;

/**
 * All that is known of a ballot, out of its rows or out of the fold; {@link BallotDocument} is made of it.
 *
 * @param report where only the result is known, else {@code null}
 * @param roll {@code null} where only the result is known, and in lists
 * @param votes in the roll's order; {@code null} in lists
 */
public record Facts(
        String id,
        long seq,
        String at,
        Subject subject,
        String question,
        String yesMeans,
        MajorityRule rule,
        Basis basis,
        String method,
        Visibility visibility,
        String state,
        String voidReason,
        String openedAt,
        String closedAt,
        TallyFigures tally,
        Verdict verdict,
        Announcement.Said announced,
        TallyReported report,
        Said said,
        Roll roll,
        List<VoteLine> votes) {

    /** Whether its outcome stands: voted on and closed, or reported. */
    boolean decided() {
        return state.equals("CLOSED") || state.equals("ANNOUNCED") || report != null;
    }

    /** The votes as a rule looks at them. */
    Votes counted() {
        Votes counted = new Votes(roll);
        for (int place = 0; place < votes.size(); place++) {
            VoteLine line = votes.get(place);
            if (line.choice() != null) {
                counted.put(place, line.choice(), line.seq());
            }
        }
        return counted;
    }
}
