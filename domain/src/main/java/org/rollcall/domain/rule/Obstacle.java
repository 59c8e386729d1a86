package org.rollcall.domain.rule;

import org.rollcall.domain.roll.Roll;

/** Why a condition could never be met on a roll, whatever its members vote: a rule that nothing can pass decides nothing. */
final class Obstacle {

    private Obstacle() {}

    /** In words, or {@code null} where it could be met. Presence is reported later, and a veto is the holder's to cast. */
    static String to(Condition condition, Roll roll) {
        return switch (condition) {
            case Condition.Fraction share -> toShare(share, roll);
            case Condition.AtLeast number -> words(number.votes(), roll.entitled(false), "");
            case Condition.NoVeto veto -> null;
            case Condition.Quorum quorum -> null;
        };
    }

    private static String toShare(Condition.Fraction share, Roll roll) {
        boolean byWeight = share.measure() == Measure.WEIGHT;
        if (byWeight && !roll.weighted()) {
            return "a share of the weight is required, but the members have no weights";
        }
        long able = roll.entitled(byWeight);
        long whole =
                switch (share.base()) {
                    case PRESENT_AND_VOTING, VOTES_CAST -> able;
                    case MEMBERS -> byWeight ? roll.totalWeight() : roll.size();
                    case SEATS -> roll.seats() == null ? roll.size() : roll.seats();
                };
        return words(share.requiredOf(whole), able, byWeight ? " by weight" : "");
    }

    private static String words(long required, long able, String measure) {
        return able < required
                ? required + " in favour" + measure + " are required, but those that may vote are only " + able
                : null;
    }
}
