package org.rollcall.query.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.domain.ballot.Difference;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.count.Series;
import org.rollcall.query.count.TallyFigures;

/**
 * What the words of others are held against.
 *
 * @param outcome {@code null} while nothing is decided
 * @param body the name of the body that voted
 * @param previous the vote of the series before this one, or {@code null} where none is known; a test is that only for a test
 */
record Counted(TallyFigures tally, Outcome outcome, String body, Series.Vote previous) {

    List<Difference> differencesOf(FigureReported word) {
        List<Difference> all =
                new ArrayList<>(Difference.between(word.figures(), word.outcome(), tally.counted(), outcome));
        if (word.body() != null && !sameBody(word.body())) {
            all.add(new Difference(
                    "body", word.body(), body, "said to be " + the(word.body()) + "; it was " + the(body)));
        }
        if (word.previous() != null && previous != null && !previous.isMeantBy(word.previous())) {
            all.add(new Difference(
                    "previous",
                    word.previous(),
                    previous.known(),
                    word.previous() + " was taken for the previous vote of the series; it was " + previous.known()
                            + " on " + previous.day()));
        }
        return List.copyOf(all);
    }

    /** "UN General Assembly" and "the Assembly" both mean the "General Assembly of the United Nations". */
    private boolean sameBody(String named) {
        String one = plain(named);
        String other = plain(body);
        return one.contains(other) || other.contains(one);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(?:the|of|un|u\\.n\\.|united nations)(?=\\s|$)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String the(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("the ") ? name : "the " + name;
    }
}
