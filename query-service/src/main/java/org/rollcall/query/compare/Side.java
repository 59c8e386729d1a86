package org.rollcall.query.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.BallotRow;

/**
 * Who stood where on one ballot.
 *
 * @param readings in the roll's order, and then those whom a correction put on it
 * @param corrected the members of whom an earlier edition read otherwise
 */
record Side(Map<String, Reading> readings, Set<String> corrected) {

    /**
     * A ballot's side.
     *
     * @throws Problem 409 saying why there is none: the votes are not final, or nobody knows them
     */
    static Side of(BallotRow ballot) {
        if (ballot.choices == null) {
            throw Problem.conflict(ballot.id + " cannot be compared: " + why(ballot));
        }
        Roll roll = Stored.value(ballot.roll, Roll.class);
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (int place = 0; place < roll.size(); place++) {
            MemberCode member = roll.members().get(place);
            Recorded recorded = Recorded.of(Votes.choiceOf(ballot.choices.charAt(place)));
            readings.put(member.value(), Reading.of(recorded, roll.barOf(member) != null));
        }
        Side first = new Side(readings, new LinkedHashSet<>());
        Stored.value(ballot.said, Said.class, Said.NOTHING).corrected().stream()
                .map(Said.Corrected::word)
                .filter(word -> word.member() != null)
                .forEach(word ->
                        first.correct(word.member().value(), word.reading(), roll.barOf(word.member()) != null));
        return first;
    }

    private void correct(String member, Recorded reading, boolean barred) {
        corrected.add(member);
        if (reading == Recorded.NOT_A_MEMBER) {
            readings.remove(member);
        } else {
            readings.put(member, Reading.of(reading, barred));
        }
    }

    Reading of(String member) {
        return readings.getOrDefault(member, Reading.NOT_A_MEMBER);
    }

    private static String why(BallotRow ballot) {
        return switch (ballot.state) {
            case "OPEN" -> "it is still open, and no vote is final; ask again once it is closed";
            case "VOIDED" -> "it was declared void and decided nothing";
            case "REPORTED" -> "only its result was reported, and nobody's vote is known";
            default -> "its votes are not projected yet; ask again in a moment";
        };
    }
}
