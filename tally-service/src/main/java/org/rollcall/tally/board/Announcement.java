package org.rollcall.tally.board;

import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.rule.Outcome;

/** What the presiding officer said, as it stands beside a ballot: without the ballot's own id. */
public record Announcement(Figures figures, Outcome outcome, String words) {

    static Announcement of(ResultAnnounced announced) {
        return new Announcement(announced.figures(), announced.outcome(), announced.words());
    }
}
