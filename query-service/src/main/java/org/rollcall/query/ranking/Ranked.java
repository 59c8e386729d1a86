package org.rollcall.query.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.rule.UnderRule;

/**
 * A roll call in a ranking.
 *
 * @param ballot without its votes, with the rule and the verdict that stand
 * @param decidedBy the rule in force in words, or "not recorded"
 * @param outcome as it stands
 * @param divided where it was asked for, else left out; so are the two after it
 * @param margins to the rule in force, or to each of the assembly where none is recorded
 * @param otherwise what the other rules say that would have decided otherwise
 */
public record Ranked(
        int rank,
        BallotDocument ballot,
        String decidedBy,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) Divided divided,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Margin> margins,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UnderRule> otherwise) {

    /** @param share {@code difference} as a share of {@code yes + no} */
    public record Divided(int yes, int no, int difference, double share) {}
}
