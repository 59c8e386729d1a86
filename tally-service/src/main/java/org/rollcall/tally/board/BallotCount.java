package org.rollcall.tally.board;

import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.roll.Tally;

/**
 * How many voted how, in members. Of a ballot whose result was only reported a figure may be {@code null}: not known, which is
 * never zero.
 *
 * @param pending "not yet voted" while open and "not voting" once closed
 */
public record BallotCount(long members, Long yes, Long no, Long abstain, Long pending) {

    static BallotCount of(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken -> of(taken.votes().tally());
            case Ballot.Reported reported -> of(reported.report());
        };
    }

    private static BallotCount of(Tally tally) {
        return new BallotCount(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending());
    }

    private static BallotCount of(TallyReported report) {
        Figures figures = report.figures();
        return new BallotCount(
                report.members(), figures.yes(), figures.no(), figures.abstain(), notVoting(report.members(), figures));
    }

    /** As reported; else what the other figures leave, where they all are known. */
    private static Long notVoting(long members, Figures figures) {
        boolean allOthers = figures.yes() != null && figures.no() != null && figures.abstain() != null;
        return figures.notVoting() != null || !allOthers ? figures.notVoting() : Long.valueOf(members - figures.sum());
    }
}
