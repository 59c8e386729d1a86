package org.rollcall.domain.event;

import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.BallotId;

/**
 * A statement was delivered: in a proposal's stream about its votes, in a meeting's about several proposals.
 *
 * @param speaker any name: a member, an observer, a group
 * @param words the gist of it, or {@code null}
 * @param ballots the votes that it explains; empty for a general statement
 */
public record StatementDelivered(String speaker, Kind kind, String words, List<BallotId> ballots)
        implements ProposalEvent, MeetingEvent {

    /** When in the proceedings, and what for (General Assembly rule 88). */
    public enum Kind {
        GENERAL,
        BEFORE_VOTE,
        AFTER_VOTE
    }

    public StatementDelivered {
        speaker = Text.required("speaker", speaker, 200);
        InvalidValue.required("kind", kind);
        words = Text.optional("words", words, Text.LONGEST_TITLE);
        ballots = ballots == null ? List.of() : List.copyOf(ballots);
        if (ballots.size() > AmendmentEvent.MOST) {
            throw new InvalidValue("ballots", "must be at most " + AmendmentEvent.MOST);
        }
    }
}
