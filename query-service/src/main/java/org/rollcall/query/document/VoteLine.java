package org.rollcall.query.document;

import org.rollcall.domain.roll.Choice;

/**
 * One member on the board.
 *
 * @param choice {@code null} where there is no vote, or where it is sealed
 * @param seq position in the stream of the vote in effect, or {@code null} where there is none: this tells "voted" from "not
 *     yet" on a sealed ballot
 * @param at when it was cast, a day or an instant
 * @param entitled whether the member may vote
 * @param reason why it may not, {@code ARTICLE_19}, else {@code null}
 * @param changed whether it voted more than once
 */
public record VoteLine(
        String member,
        String name,
        Choice choice,
        Long seq,
        String at,
        boolean entitled,
        String reason,
        boolean changed) {

    /** This member with a vote in effect. */
    public VoteLine cast(Choice newChoice, long newSeq, String newAt, boolean changedNow) {
        return new VoteLine(member, name, newChoice, newSeq, newAt, entitled, reason, changedNow);
    }

    /** Whether a vote is in effect that was cast behind that position. */
    public boolean votedAfter(long position) {
        return seq != null && seq > position;
    }
}
