package org.rollcall.domain.amendment;

import java.util.List;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.BallotId;

/**
 * An amendment and what became of it.
 *
 * @param sponsors those it was submitted with and those who joined, without those who withdrew
 * @param ballot that decided, or {@code null}
 * @param because why it was not put to the vote, in words, or {@code null}
 * @param seq the latest event that changed it
 */
public record Amendment(
        AmendmentSubmitted submission,
        List<String> sponsors,
        State state,
        BallotId ballot,
        String because,
        Moment submittedAt,
        long seq) {

    /** Undecided ({@code SUBMITTED}), or how it ended. */
    public enum State {
        SUBMITTED,
        WITHDRAWN,
        ADOPTED,
        REJECTED,
        /** Not put to the vote: what was adopted before implies its rejection, or what it amends is gone. */
        NOT_PUT,
        /** A motion for no action on it was carried. */
        NOT_ACTED_ON
    }

    public String symbol() {
        return submission.amendment();
    }

    public boolean undecided() {
        return state == State.SUBMITTED;
    }

    Amendment ended(State how, BallotId by, String why, long newSeq) {
        return new Amendment(submission, sponsors, how, by, why, submittedAt, newSeq);
    }

    Amendment sponsoredBy(List<String> all, long newSeq) {
        return new Amendment(submission, all, state, ballot, because, submittedAt, newSeq);
    }
}
