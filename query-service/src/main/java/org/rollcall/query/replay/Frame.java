package org.rollcall.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.rule.UnderRule;
import org.rollcall.query.said.Announcement;
import org.rollcall.query.said.Beside;

/**
 * A ballot's standing after one change of it, with the votes that changed since the frame before.
 *
 * @param rest what else a ballot's document says that can change, whole; {@code null}, and left out, where it is as on the frame
 *     before
 */
public record Frame(
        long seq,
        String at,
        String state,
        TallyFigures tally,
        Verdict verdict,
        List<VoteLine> votes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Rest rest) {

    /** The fields of the document by their names there. */
    public record Rest(
            String closedAt,
            Announcement announced,
            @JsonUnwrapped Beside beside,
            List<UnderRule> underOtherRules,
            boolean amended,
            String voidReason,
            String resolution) {

        static Rest of(BallotDelta shown) {
            return new Rest(
                    shown.closedAt(),
                    shown.announced(),
                    shown.beside(),
                    shown.underOtherRules(),
                    shown.amended(),
                    shown.voidReason(),
                    shown.resolution());
        }
    }
}
