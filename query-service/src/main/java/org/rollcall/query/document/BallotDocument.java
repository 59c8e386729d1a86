package org.rollcall.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.rule.Verdict;

/**
 * A ballot, whole: the same whether it was read from the projection's rows or folded from the kept records. Moments are a day
 * or an instant, as exactly as they were recorded; what is not known is {@code null}.
 *
 * @param log the log that {@code seq} counts in
 * @param seq position of the last event that changed the ballot: the version of this document
 * @param at when that event happened
 * @param votes in the roll's order; {@code null}, and left out, in lists
 */
public record BallotDocument(
        String id,
        String proposal,
        String log,
        long seq,
        String at,
        Body assembly,
        String symbol,
        String resolution,
        String title,
        String session,
        String meeting,
        String item,
        Subject subject,
        String question,
        String yesMeans,
        String method,
        Visibility visibility,
        String state,
        String voidReason,
        String openedAt,
        String closedAt,
        Provenance provenance,
        TallyFigures tally,
        RuleInForce rule,
        Verdict verdict,
        Announcement announced,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<VoteLine> votes) {

    /** The body that votes. */
    public record Body(String id, String name) {}

    /** The document after a change; what the change does not speak of stays. */
    public BallotDocument after(BallotDelta change, List<VoteLine> newVotes) {
        return new BallotDocument(
                id,
                proposal,
                log,
                change.to(),
                change.at(),
                assembly,
                symbol,
                change.resolution(),
                title,
                session,
                meeting,
                item,
                subject,
                question,
                yesMeans,
                method,
                visibility,
                change.state(),
                change.voidReason(),
                openedAt,
                change.closedAt(),
                provenance,
                change.tally(),
                rule,
                change.verdict(),
                change.announced(),
                newVotes);
    }

    BallotDocument showing(TallyFigures shownTally, Verdict shownVerdict, List<VoteLine> shownVotes) {
        return new BallotDocument(
                id,
                proposal,
                log,
                seq,
                at,
                assembly,
                symbol,
                resolution,
                title,
                session,
                meeting,
                item,
                subject,
                question,
                yesMeans,
                method,
                visibility,
                state,
                voidReason,
                openedAt,
                closedAt,
                provenance,
                shownTally,
                rule,
                shownVerdict,
                announced,
                shownVotes);
    }
}
