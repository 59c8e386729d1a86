package org.rollcall.query.export.record;

import java.time.LocalDate;

/**
 * How a member voted on a decided ballot, as the record first had it: these are the votes that were counted.
 *
 * @param resolution the number that the text got by this vote, or {@code null}
 * @param member its code
 * @param choice YES, NO, ABSTAIN or NOT_VOTING; NOT_A_MEMBER where only a later edition has it on the roll
 * @param corrected what the latest edition of the record reads instead, or {@code null}
 * @param outcome of the ballot
 * @param source the data set of an import or the scenario of a simulation, else {@code null}
 * @param record in that data set, or {@code null}
 * @param provenance LIVE, TEST, IMPORTED or SIMULATED
 */
public record RecordedVote(
        String ballot,
        LocalDate date,
        String assembly,
        String session,
        String symbol,
        String resolution,
        String member,
        String name,
        String choice,
        String corrected,
        String outcome,
        String source,
        String record,
        String provenance) {}
