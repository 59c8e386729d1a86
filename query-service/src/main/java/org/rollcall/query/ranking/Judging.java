package org.rollcall.query.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.rule.UnderRule;

/** Holds roll calls against rules. */
final class Judging {

    private final List<MajorityRule> book;
    private final String only;

    /**
     * Rules to judge by.
     *
     * @param book the assembly's
     * @param only the name of the only one that counts, or {@code null}
     */
    Judging(List<MajorityRule> book, String only) {
        this.book = book;
        this.only = only;
    }

    /** {@code null} where no rule can be held against it in votes. */
    Place close(RollCall roll) {
        MajorityRule inForce = roll.rule();
        boolean recorded = inForce != null && only == null;
        List<UnderRule> verdicts = verdicts(roll, recorded ? Stream.of(inForce) : asked());
        List<Margin> margins = verdicts.stream()
                .map(under -> Margin.of(under, isInForce(under, inForce)))
                .filter(Objects::nonNull)
                .toList();
        List<String> agreeing = verdicts.stream()
                .filter(under -> adopted(under.verdict().outcome()) == adopted(roll.outcome()))
                .map(under -> under.rule().name())
                .toList();
        return margins.stream()
                .filter(margin ->
                        agreeing.isEmpty() || agreeing.contains(margin.rule().name()))
                .max(Comparator.comparingLong(Margin::margin))
                .map(closest -> Place.close(roll, closest, margins))
                .orElse(null);
    }

    private static boolean isInForce(UnderRule under, MajorityRule inForce) {
        return inForce != null && inForce.name().equals(under.rule().name());
    }

    /** {@code null} where every rule says what was decided, or where nothing is known to have been. */
    Place otherwise(RollCall roll) {
        Outcome outcome = roll.outcome();
        if (outcome == Outcome.UNKNOWN || outcome == Outcome.VOID) {
            return null;
        }
        List<UnderRule> otherwise = verdicts(roll, asked().filter(rule -> !rule.equals(roll.rule()))).stream()
                .filter(under -> adopted(under.verdict().outcome()) != adopted(outcome))
                .toList();
        return otherwise.isEmpty() ? null : Place.otherwise(roll, otherwise);
    }

    private static List<UnderRule> verdicts(RollCall roll, Stream<MajorityRule> rules) {
        return UnderRule.ofVotes(rules, roll.votes(), roll.subject(), roll.mirrored());
    }

    private Stream<MajorityRule> asked() {
        return book.stream().filter(rule -> only == null || only.equals(rule.name()));
    }

    private static boolean adopted(Outcome outcome) {
        return outcome == Outcome.ADOPTED;
    }
}
