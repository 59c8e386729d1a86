package org.rollcall.query.count;

import java.util.List;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;

/**
 * The figures of a ballot, in members; one that is {@code null} is not known, or must not be shown, and never zero.
 *
 * @param yes {@code null}, as the two after it, while sealed
 * @param pending on the roll without a vote: "not yet voted" while open, "not voting" once closed
 * @param weight the same figures in weight; {@code null} where all votes weigh alike, and in messages of the bell
 */
public record TallyFigures(long members, Long yes, Long no, Long abstain, Long pending, Weight weight) {

    /** A count in weight. */
    public record Weight(long total, Long yes, Long no, Long abstain, Long pending) {

        private static Weight of(List<VoteLine> roll) {
            long total = roll.stream().mapToLong(VoteLine::weight).sum();
            long yes = cast(roll, Choice.YES);
            long no = cast(roll, Choice.NO);
            long abstain = cast(roll, Choice.ABSTAIN);
            return new Weight(total, yes, no, abstain, total - yes - no - abstain);
        }

        private static long cast(List<VoteLine> roll, Choice choice) {
            return roll.stream()
                    .filter(line -> line.choice() == choice)
                    .mapToLong(VoteLine::weight)
                    .sum();
        }

        private Weight sealed() {
            return new Weight(total, null, null, null, pending);
        }
    }

    public static TallyFigures of(Tally tally) {
        return new TallyFigures(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending(), null);
    }

    /** The figures that were reported; those not voting also where the others leave no doubt. */
    public static TallyFigures of(TallyReported report) {
        Figures said = report.figures();
        boolean allOthers = said.yes() != null && said.no() != null && said.abstain() != null;
        Long rest =
                said.notVoting() == null && allOthers ? Long.valueOf(report.members() - said.sum()) : said.notVoting();
        return new TallyFigures(report.members(), said.yes(), said.no(), said.abstain(), rest, null);
    }

    /** These figures with those in weight beside them, where the members on the roll have weights. */
    public TallyFigures weighing(List<VoteLine> roll) {
        boolean weighted = !roll.isEmpty() && roll.getFirst().weight() != null;
        return weighted ? new TallyFigures(members, yes, no, abstain, pending, Weight.of(roll)) : this;
    }

    /** What is left of them under a seal: how many voted. */
    public TallyFigures sealed() {
        return new TallyFigures(members, null, null, null, pending, weight == null ? null : weight.sealed());
    }

    /** The figures that what others say is held against. */
    public Figures counted() {
        return new Figures(yes, no, abstain, pending);
    }
}
