package org.rollcall.query.document;

import org.rollcall.domain.event.Figures;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * What the presiding officer said, beside the count.
 *
 * @param differs whether anything said is not what was counted or follows from it
 */
public record Announcement(
        Long yes, Long no, Long abstain, Long notVoting, Outcome outcome, String words, boolean differs) {

    /** What was said, as the projection keeps it. */
    public record Said(Figures figures, Outcome outcome, String words) {}

    /** Holds what was said against the count; {@code null} where nothing was said. */
    public static Announcement of(Said said, TallyFigures counted, Verdict verdict) {
        if (said == null) {
            return null;
        }
        Figures figures = said.figures();
        boolean differs = figures.differsFrom(counted.counted())
                || (said.outcome() != null && said.outcome() != verdict.outcome());
        return new Announcement(
                figures.yes(),
                figures.no(),
                figures.abstain(),
                figures.notVoting(),
                said.outcome(),
                said.words(),
                differs);
    }
}
