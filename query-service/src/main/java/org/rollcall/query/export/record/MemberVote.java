package org.rollcall.query.export.record;

import java.time.LocalDate;

/**
 * One line of a member's own record: how it voted on a decided ballot. The values are those of {@link RecordedVote}.
 *
 * @param title of the document voted on, in the words of whoever submitted it
 */
public record MemberVote(
        String ballot,
        LocalDate date,
        String assembly,
        String session,
        String symbol,
        String resolution,
        String title,
        String choice,
        String corrected,
        String outcome,
        String source,
        String record,
        String provenance) {

    static MemberVote of(RecordedVote vote, String title) {
        return new MemberVote(
                vote.ballot(),
                vote.date(),
                vote.assembly(),
                vote.session(),
                vote.symbol(),
                vote.resolution(),
                title,
                vote.choice(),
                vote.corrected(),
                vote.outcome(),
                vote.source(),
                vote.record(),
                vote.provenance());
    }
}
