package org.rollcall.domain.fold;

import java.util.List;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.amendment.TextHistory.TextStep;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion;

/**
 * A proposal as it stands, as one value: what the projection keeps of it and what is shown, whether it comes out of the kept
 * rows or out of the fold.
 *
 * @param symbol and
 * @param title of the text that is before the body: the latest revision's
 * @param amended whether the body changed the text
 * @param next what is put next, or {@code null} once the proposal is decided
 * @param text how it became what it is
 * @param amendments in the order in which they are put, or were
 * @param ranking the presiding officer's order, or {@code null} where it is that of submission
 * @param decidedBy the ballot that decided, or {@code null}
 */
public record Standing(
        String symbol,
        String title,
        boolean amended,
        Subject next,
        List<TextStep> text,
        List<Amendment> amendments,
        AmendmentsRanked ranking,
        List<PartState> parts,
        List<Motion> motions,
        List<Determined> majorities,
        List<Delivered> statements,
        BallotId decidedBy) {

    public static Standing of(Proposal proposal) {
        return new Standing(
                proposal.symbol(),
                proposal.title(),
                proposal.amended(),
                proposal.decided() ? null : proposal.next(),
                proposal.text(),
                proposal.amendments(),
                proposal.ranking(),
                proposal.parts(),
                proposal.motions(),
                proposal.majorities(),
                proposal.statements(),
                proposal.decidedBy());
    }
}
