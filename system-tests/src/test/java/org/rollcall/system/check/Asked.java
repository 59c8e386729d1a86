package org.rollcall.system.check;

import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;

/**
 * A command as a client wants it; the same one at every attempt.
 *
 * @param ballot that it is aimed at; {@code null} where it names none, as one that opens the next
 * @param member and
 * @param choice of a vote, else {@code null}
 */
public record Asked(StreamId stream, CommandId id, Kind kind, BallotId ballot, MemberCode member, Choice choice) {

    /** What it asks for, as far as the checker looks. */
    public enum Kind {
        VOTE,
        CLOSE,
        VOID,
        OPEN,
        OTHER
    }

    public static Asked vote(CommandId id, BallotId ballot, MemberCode member, Choice choice) {
        return new Asked(ballot.stream(), id, Kind.VOTE, ballot, member, choice);
    }

    public static Asked close(CommandId id, BallotId ballot) {
        return new Asked(ballot.stream(), id, Kind.CLOSE, ballot, null, null);
    }

    /** @param ballot that it opens, or {@code null} where the door numbers it */
    public static Asked open(CommandId id, StreamId stream, BallotId ballot) {
        return new Asked(stream, id, Kind.OPEN, ballot, null, null);
    }

    public static Asked other(CommandId id, StreamId stream) {
        return new Asked(stream, id, Kind.OTHER, null, null, null);
    }
}
