package org.rollcall.ingest.simulation;

import java.util.List;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;

/**
 * One vote that is about to be played.
 *
 * @param prefix of its commands' names within the stream: empty for a vote on its own, else its step's number
 * @param opening with the roll, the rule and the question
 * @param announced what the presiding officer reads out, or {@code null} for what was counted
 * @param resolution the number of the text if it is adopted, or {@code null}
 */
record PlayedVote(
        String prefix,
        BallotOpened opening,
        Timetable timetable,
        List<MemberCode> notParticipating,
        Figures announced,
        String resolution) {

    BallotId ballot() {
        return opening.ballot();
    }
}
