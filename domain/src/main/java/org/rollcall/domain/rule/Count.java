package org.rollcall.domain.rule;

import java.util.function.Function;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.roll.Votes;

/**
 * What a rule looks at.
 *
 * @param members the count in members
 * @param weight the count in weight; equal to {@code members} on a roll without weights
 * @param seats seats including vacant ones; the number of members where the roll does not say
 * @param present members reported present, or {@code null} where nobody reported it; never derived from the votes
 * @param choices a member's effective choice, or {@code null}
 */
public record Count(Tally members, Tally weight, long seats, Integer present, Function<MemberCode, Choice> choices) {

    public static Count of(Votes votes, Integer present) {
        Integer seats = votes.roll().seats();
        return new Count(
                votes.tally(), votes.weighted(), seats == null ? votes.roll().size() : seats, present, votes::choiceOf);
    }

    /** A count of which only the totals are known. */
    public static Count of(Tally tally) {
        return new Count(tally, tally, tally.members(), null, member -> null);
    }

    /** The same count seen from the other side: those against as those in favour. */
    public Count mirrored() {
        return new Count(
                members.mirrored(), weight.mirrored(), seats, present, member -> switch (choices.apply(member)) {
                    case YES -> Choice.NO;
                    case NO -> Choice.YES;
                    case ABSTAIN -> Choice.ABSTAIN;
                    case null -> null;
                });
    }

    Tally by(Measure measure) {
        return measure == Measure.MEMBERS ? members : weight;
    }
}
