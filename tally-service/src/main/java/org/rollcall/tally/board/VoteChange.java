package org.rollcall.tally.board;

import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * An effective vote that was not effective before the batch.
 *
 * @param place the member's place on the ballot's roll
 * @param changed whether the member changed its vote at least once
 * @param recordedBy who entered it, or {@code null} for the member itself
 */
public record VoteChange(
        BallotId ballot,
        int place,
        MemberCode member,
        Choice choice,
        long seq,
        Moment at,
        boolean changed,
        CommandId command,
        String recordedBy) {}
