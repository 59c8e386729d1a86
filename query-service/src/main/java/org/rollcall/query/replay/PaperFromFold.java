package org.rollcall.query.replay;

import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Standing;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.KnownBody;

/** What is known of a proposal, out of the fold. */
public final class PaperFromFold {

    private PaperFromFold() {}

    public static Paper of(Proposal proposal, KnownBody body) {
        ProposalSubmitted said = proposal.submission();
        return new Paper(
                proposal.id().value(),
                body,
                said.kind(),
                said.session(),
                said.meeting(),
                said.item(),
                said.provenance(),
                proposal.sponsors(),
                proposal.majority(),
                proposal.outcome(),
                proposal.resolution(),
                proposal.submittedAt().toString(),
                said.series(),
                said.related(),
                said.catalogue(),
                Standing.of(proposal));
    }
}
