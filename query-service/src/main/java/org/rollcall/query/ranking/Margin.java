package org.rollcall.query.ranking;

import java.util.List;
import org.rollcall.domain.rule.Finding;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.rule.UnderRule;

/**
 * How close a vote was under one rule.
 *
 * @param inForce whether it is the rule that decided
 * @param margin in votes in favour above the number asked for, negative below it
 * @param toChange how many votes in favour fewer, or more, would have changed the result
 * @param words what the rule found
 */
public record Margin(UnderRule.Named rule, boolean inForce, long margin, long toChange, String words) {

    private static final List<String> IN_VOTES = List.of("FRACTION", "COUNT");

    /** @return {@code null} where no number of votes would have changed the result: a veto, a missing quorum */
    static Margin of(UnderRule under, boolean inForce) {
        Verdict verdict = under.verdict();
        boolean otherwise = verdict.findings().stream().anyMatch(finding -> !inVotes(finding) && !finding.met());
        return verdict.findings().stream()
                .filter(finding -> !otherwise && inVotes(finding))
                .mapToLong(finding -> finding.figure() - finding.required())
                .boxed()
                .min(Long::compare)
                .map(margin ->
                        new Margin(under.rule(), inForce, margin, margin < 0 ? -margin : margin + 1, verdict.words()))
                .orElse(null);
    }

    private static boolean inVotes(Finding finding) {
        return IN_VOTES.contains(finding.kind());
    }
}
