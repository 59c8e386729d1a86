package org.rollcall.query.count;

import org.rollcall.domain.event.WordEvent.Recorded;
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
 * @param weight what its vote weighs; {@code null} where all weigh alike
 * @param participates {@code false} where the member declared that it does not participate, and did not vote after that
 * @param corrected what the latest edition of the record that corrected this member reads, else {@code null}; the choice stays
 */
public record VoteLine(
        String member,
        String name,
        Choice choice,
        Long seq,
        String at,
        boolean entitled,
        String reason,
        boolean changed,
        Long weight,
        boolean participates,
        Recorded corrected) {

    /**
     * A member that has not voted.
     *
     * @param bar why it may not, or {@code null}
     */
    public static VoteLine of(String member, String name, String bar, Long weight, boolean participates) {
        return new VoteLine(member, name, null, null, null, bar == null, bar, false, weight, participates, null);
    }

    /** This member with a vote in effect: whoever votes participates. */
    public VoteLine cast(Choice newChoice, long newSeq, String newAt, boolean changedNow) {
        return new VoteLine(
                member, name, newChoice, newSeq, newAt, entitled, reason, changedNow, weight, true, corrected);
    }

    /** This member with what a later edition of the record reads, or {@code null}. */
    public VoteLine readAs(Recorded reading) {
        return new VoteLine(member, name, choice, seq, at, entitled, reason, changed, weight, participates, reading);
    }

    /** All of it that a seal leaves: whether there is a vote, and where the latest stands in the stream; never which. */
    public VoteLine sealed() {
        return new VoteLine(member, name, null, seq, at, entitled, reason, false, weight, true, null);
    }

    /** Whether a vote is in effect that was cast behind that position. */
    public boolean votedAfter(long position) {
        return seq != null && seq > position;
    }

    /** Whether that is the same member with the same vote, whatever it declared. */
    public boolean votesAs(VoteLine other) {
        return withoutDeclaration().equals(other.withoutDeclaration());
    }

    private VoteLine withoutDeclaration() {
        return new VoteLine(member, name, choice, seq, at, entitled, reason, changed, weight, true, corrected);
    }
}
