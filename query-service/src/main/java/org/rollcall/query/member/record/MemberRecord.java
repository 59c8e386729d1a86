package org.rollcall.query.member.record;

import java.util.List;
import org.rollcall.query.archive.WhatWasCounted;
import org.rollcall.query.member.MemberLine;

/**
 * How a member voted over a selection.
 *
 * @param member as it is known now
 * @param base what was counted; the member was on the roll in {@code ballots} of it
 * @param choices how often it did what
 * @param bySession in the order of their first votes
 */
public record MemberRecord(
        MemberLine member,
        String assembly,
        WhatWasCounted base,
        int ballots,
        Choices choices,
        WithOutcome withOutcome,
        List<OfSession> bySession,
        List<OfYear> byYear) {

    /**
     * How often its vote was that of the outcome.
     *
     * @param base its yes and no votes on what was adopted or rejected
     * @param share {@code null} where the base is empty
     */
    public record WithOutcome(String formula, int same, int base, Double share) {}

    /** Its votes of one session; {@code null} is that of records that name none. */
    public record OfSession(String session, int yes, int no, int abstain, int notVoting) {}

    /** Its votes of one calendar year. */
    public record OfYear(int year, int yes, int no, int abstain, int notVoting) {}
}
