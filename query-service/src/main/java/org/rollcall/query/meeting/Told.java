package org.rollcall.query.meeting;

import org.rollcall.domain.id.BallotId;

/**
 * An event in words.
 *
 * @param part what it is to the vote that it names
 * @param ballot the vote that it is about, or {@code null}
 */
record Told(Part part, BallotId ballot, String words) {

    /** What an event is to a vote: of its end only one entry is made, with the figures. */
    enum Part {
        /** It only mentions the vote, or none. */
        ASIDE,
        /** The vote ended; what it decided is told by the event that follows, where one does. */
        END,
        /** A result without a roll: it is told beside what it decided, because of its source. */
        REPORT,
        /** What the vote decided. */
        DECISION
    }

    static Told of(String words) {
        return new Told(Part.ASIDE, null, words);
    }

    static Told about(BallotId ballot, String words) {
        return new Told(Part.ASIDE, ballot, words);
    }

    static Told end(BallotId ballot, String words) {
        return new Told(Part.END, ballot, words);
    }

    static Told report(BallotId ballot, String words) {
        return new Told(Part.REPORT, ballot, words);
    }

    /** @param ballot that decided, or {@code null} where it was decided without a vote, which is then said */
    static Told decision(BallotId ballot, String words) {
        return ballot == null ? of(words + " without a vote.") : new Told(Part.DECISION, ballot, words + ".");
    }
}
