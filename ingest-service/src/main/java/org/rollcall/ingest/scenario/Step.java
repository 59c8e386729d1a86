package org.rollcall.ingest.scenario;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.domain.InvalidValue;

/**
 * One step of a meeting, as it stands in the file: a pause and exactly one thing that happens.
 *
 * @param after seconds before it at speed 1; one unless given
 */
public record Step(
        Double after,
        Act.Submit submit,
        Act.Take take,
        Act.Majority majority,
        Act.Amend amend,
        Act.Rank rank,
        Act.Move move,
        Act.Decide decide,
        Act.Withdraw withdraw,
        Act.Revise revise,
        Act.Vote vote,
        Act.Tally tally,
        Act.Numbered number,
        Act.Statement statement,
        Act.Figure figure,
        Act.Intend intend,
        Act.Suspend suspend,
        Act.Resume resume,
        Act.Adjourn adjourn) {

    private static final double LONGEST_PAUSE_S = 3_600;

    public Step {
        after = after == null ? 1.0 : after;
        if (!(after >= 0 && after <= LONGEST_PAUSE_S)) {
            throw new InvalidValue("steps.after", "must be from 0 to " + LONGEST_PAUSE_S + " seconds");
        }
        List<Act> given = given(
                submit, take, majority, amend, rank, move, decide, withdraw, revise, vote, tally, number, statement,
                figure, intend, suspend, resume, adjourn);
        if (given.size() != 1) {
            throw new InvalidValue("steps", "must each say exactly one thing that happens, not " + given.size());
        }
    }

    private static List<Act> given(Act... acts) {
        return Stream.of(acts).filter(Objects::nonNull).toList();
    }

    /** What happens. */
    public Act act() {
        return given(
                        submit, take, majority, amend, rank, move, decide, withdraw, revise, vote, tally, number,
                        statement, figure, intend, suspend, resume, adjourn)
                .getFirst();
    }
}
