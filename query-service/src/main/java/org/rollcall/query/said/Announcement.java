package org.rollcall.query.said;

import java.util.List;
import org.rollcall.domain.ballot.Difference;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;

/**
 * What the presiding officer said, beside the count.
 *
 * @param differs whether anything said is not what was counted or follows from it
 * @param differences each of them in words
 */
public record Announcement(
        Long yes,
        Long no,
        Long abstain,
        Long notVoting,
        Outcome outcome,
        String words,
        boolean differs,
        List<Difference> differences) {

    /** What was said, as the projection keeps it. */
    public record Said(Figures figures, Outcome outcome, String words) {}

    /** Holds what was said against the count; {@code null} where nothing was said. */
    public static Announcement of(Said said, TallyFigures counted, Verdict verdict) {
        if (said == null) {
            return null;
        }
        Figures figures = said.figures();
        List<Difference> differences =
                Difference.between(figures, said.outcome(), counted.counted(), verdict.outcome());
        return new Announcement(
                figures.yes(),
                figures.no(),
                figures.abstain(),
                figures.notVoting(),
                said.outcome(),
                said.words(),
                !differences.isEmpty(),
                differences);
    }
}
