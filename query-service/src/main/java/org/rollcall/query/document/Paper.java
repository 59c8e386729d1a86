package org.rollcall.query.document;

import java.util.List;
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
        Standing standing) {

    /** {@code SUBMITTED}, {@code VOTING} while a ballot on it is open, {@code DECIDED} once it has an outcome. */
    public String state(boolean voting) {
        if (voting) {
            return "VOTING";
        }
        return outcome == null ? "SUBMITTED" : "DECIDED";
    }
}
