package org.rollcall.query.document;

import java.util.List;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.member.KnownBody;

/**
 * All that is known of a proposal, out of its row or out of the fold: what documents are made of, so that they are the same
 * either way.
 *
 * @param series the line of votes that it continues, or {@code null}
 * @param catalogue what a library's catalogue says of it, or {@code null}
 * @param standing the text, its amendments and motions, and what was determined
 */
public record Paper(
        String id,
        KnownBody body,
        String kind,
        String session,
        String meeting,
        String item,
        Provenance provenance,
        List<String> sponsors,
        MajorityDetermined majority,
        Outcome outcome,
        String resolution,
        String submittedAt,
        String series,
        List<StreamId> related,
        Catalogue catalogue,
        Standing standing) {

    /** The same with the body as it is called now. */
    public Paper of(KnownBody now) {
        return new Paper(
                id,
                now,
                kind,
                session,
                meeting,
                item,
                provenance,
                sponsors,
                majority,
                outcome,
                resolution,
                submittedAt,
                series,
                related,
                catalogue,
                standing);
    }

    /** {@code SUBMITTED}, {@code VOTING} while a ballot on it is open, {@code DECIDED} once it is not before the body any more. */
    public String state(boolean voting) {
        if (voting) {
            return "VOTING";
        }
        return decided() ? "DECIDED" : "SUBMITTED";
    }

    /** An equal division and an unrecorded outcome leave it before the body, as in {@code Proposal.decided}. */
    private boolean decided() {
        return switch (outcome) {
            case null -> false;
            case TIED, UNKNOWN -> false;
            case ADOPTED, REJECTED, VOID, NOT_ACTED_ON, WITHDRAWN -> true;
        };
    }

    /**
     * The number that its text got, for the ballot that adopted it; {@code null} for those on its amendments, parts and motions,
     * and for one that was reconsidered. Where a row does not say yet which one decided, every adopting one on the whole has it.
     */
    String adoptedAs(Facts ballot) {
        boolean adopts = proceedingsKnown()
                ? standing.decidedBy() != null
                        && standing.decidedBy().toString().equals(ballot.id())
                : ballot.subject().decidesProposal()
                        && ballot.verdict() != null
                        && ballot.verdict().outcome() == Outcome.ADOPTED;
        return adopts ? resolution : null;
    }

    /** Every text has a history, which begins with its submission; a row of before proceedings were kept has none. */
    private boolean proceedingsKnown() {
        return !standing.text().isEmpty();
    }
}
