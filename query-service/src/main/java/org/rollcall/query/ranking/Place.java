package org.rollcall.query.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.archive.Share;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.ranking.Ranked.Divided;
import org.rollcall.query.rule.UnderRule;

/**
 * What is kept of a roll call while a ranking is made.
 *
 * @param score the smaller, the further in front
 * @param weight of equal ones the larger comes first
 */
record Place(
        String ballot,
        LocalDate day,
        String decidedBy,
        Outcome outcome,
        double score,
        long weight,
        Divided divided,
        List<Margin> margins,
        List<UnderRule> otherwise) {

    static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::score)
            .thenComparing(Place::weight, Comparator.reverseOrder())
            .thenComparing(Place::day, Comparator.reverseOrder())
            .thenComparing(Place::ballot);

    private static Place of(RollCall roll, double score, long weight) {
        String rule = roll.rule() == null ? "not recorded" : roll.rule().words();
        return new Place(roll.ballot(), roll.day(), rule, roll.outcome(), score, weight, null, null, null);
    }

    /** {@code null} where nobody voted yes or no. */
    static Place divided(RollCall roll) {
        int yes = roll.count(RollCall.YES);
        int no = roll.count(RollCall.NO);
        if (yes + no == 0) {
            return null;
        }
        double share = Math.abs(yes - no) / (double) (yes + no);
        Place place = of(roll, share, yes + no);
        Divided divided = new Divided(yes, no, Math.abs(yes - no), Share.rounded(share));
        return new Place(
                place.ballot,
                place.day,
                place.decidedBy,
                place.outcome,
                place.score,
                place.weight,
                divided,
                null,
                null);
    }

    /** @param closest that of the margins by which it is ranked */
    static Place close(RollCall roll, Margin closest, List<Margin> margins) {
        Place place = of(roll, closest.toChange(), 0);
        return new Place(
                place.ballot,
                place.day,
                place.decidedBy,
                place.outcome,
                place.score,
                place.weight,
                null,
                margins,
                null);
    }

    static Place otherwise(RollCall roll, List<UnderRule> otherwise) {
        Place place = of(roll, 0, roll.day().toEpochDay());
        return new Place(
                place.ballot,
                place.day,
                place.decidedBy,
                place.outcome,
                place.score,
                place.weight,
                null,
                null,
                otherwise);
    }

    Ranked ranked(int rank, BallotDocument document) {
        return new Ranked(rank, document, decidedBy, outcome, divided, margins, otherwise);
    }
}
