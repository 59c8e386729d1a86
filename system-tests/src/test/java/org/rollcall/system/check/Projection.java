package org.rollcall.system.check;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * What is projected, read together with the offsets that it stands at.
 *
 * @param next by partition, the offset of the next record to project
 * @param ballots as their rows have them
 * @param hash of what counts of all ballots, {@link org.rollcall.domain.ballot.WhatCounts#hashOf}; {@code null} where it was not
 *     asked for
 * @param kept how many records are kept whole, or {@code null} where they were not counted
 */
public record Projection(Map<Integer, Long> next, List<Stored> ballots, String hash, Long kept) {

    /**
     * A ballot as it is stored.
     *
     * @param seq of its last change, or {@code null} where it was not asked for
     * @param votes its vote rows, each as it is; {@code null} where they were not asked for
     */
    public record Stored(BallotId ballot, Long seq, Shown shown, List<Vote> votes) {}

    /** A vote row. */
    public record Vote(MemberCode member, Choice choice) {}
}
