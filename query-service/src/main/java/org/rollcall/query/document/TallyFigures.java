package org.rollcall.query.document;

import org.rollcall.domain.roll.Tally;

/**
 * The figures of a ballot, in members.
 *
 * @param yes {@code null}, as the two after it, while sealed
 * @param pending on the roll without a vote: "not yet voted" while open, "not voting" once closed
 */
public record TallyFigures(long members, Long yes, Long no, Long abstain, long pending) {

    public static TallyFigures of(Tally tally) {
        return new TallyFigures(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending());
    }

    /** The count; only of figures that are not sealed. */
    public Tally counted() {
        return new Tally(members, yes, no, abstain);
    }
}
