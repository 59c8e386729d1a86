package org.rollcall.query.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.BallotDocument.Body;
import org.rollcall.query.document.RuleInForce;

/**
 * A draft as it stands.
 *
 * @param state {@code SUBMITTED}, {@code VOTING} while a ballot on it is open, {@code DECIDED} once it has an outcome
 * @param outcome {@code null} until it is decided
 * @param ballots without their votes, in the order of their opening; {@code null}, and left out, in lists
 */
public record ProposalDocument(
        String id,
        String log,
        Body assembly,
        String symbol,
        String resolution,
        String title,
        String kind,
        String session,
        String meeting,
        String item,
        Provenance provenance,
        List<String> sponsors,
        RuleInForce majority,
        String state,
        String outcome,
        String submittedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<BallotDocument> ballots) {}
