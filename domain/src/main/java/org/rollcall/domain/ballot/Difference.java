package org.rollcall.domain.ballot;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.rule.Outcome;

/**
 * Where something said differs from what was counted.
 *
 * @param what {@code yes}, {@code no}, {@code abstain}, {@code notVoting}, {@code outcome}
 * @param said and
 * @param counted as text
 * @param words the difference in a sentence, with a hint where the figure said is another one of the count
 */
public record Difference(String what, String said, String counted, String words) {

    /**
     * Compares what was said with a result.
     *
     * @param figures as said; a missing one is not compared
     * @param outcome as said, or {@code null}
     * @param result the figures of the result; a missing one is not known and not compared
     * @param decided the outcome of the result, or {@code null}
     */
    public static List<Difference> between(Figures figures, Outcome outcome, Figures result, Outcome decided) {
        List<Difference> found = new ArrayList<>();
        add(found, "yes", "in favour", figures.yes(), result.yes(), result);
        add(found, "no", "against", figures.no(), result.no(), result);
        add(found, "abstain", "abstaining", figures.abstain(), result.abstain(), result);
        add(found, "notVoting", "not voting", figures.notVoting(), result.notVoting(), result);
        if (outcome != null && decided != null && outcome != decided) {
            found.add(new Difference(
                    "outcome",
                    outcome.name(),
                    decided.name(),
                    "called " + outcome.words() + "; it was " + decided.words()));
        }
        return List.copyOf(found);
    }

    private static void add(
            List<Difference> found, String what, String words, Long said, Long counted, Figures result) {
        if (said == null || counted == null || said.equals(counted)) {
            return;
        }
        found.add(new Difference(
                what,
                said.toString(),
                counted.toString(),
                "%d said to be %s; %d %s counted%s"
                        .formatted(said, words, counted, counted == 1 ? "was" : "were", hint(said, words, result))));
    }

    /** A figure that belongs to another choice was most often put under the wrong word. */
    private static String hint(long said, String words, Figures result) {
        String other = said == or(result.yes())
                ? "in favour"
                : said == or(result.no())
                        ? "against"
                        : said == or(result.abstain())
                                ? "abstaining"
                                : said == or(result.notVoting()) ? "not voting" : "";
        return other.isEmpty() || other.equals(words) ? "" : " (" + said + " is the number " + other + ")";
    }

    private static long or(Long figure) {
        return figure == null ? -1 : figure;
    }
}
