package org.rollcall.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.Series;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.member.Body;
import org.rollcall.query.rule.RuleInForce;
import org.rollcall.query.rule.UnderRule;
import org.rollcall.query.said.Announcement;
import org.rollcall.query.said.Beside;
import org.rollcall.query.said.FigureLine;
import org.rollcall.query.said.IntendedLine;

/**
 * A ballot, whole: the same whether it was read from the projection's rows or folded from the kept records. Moments are a day
 * or an instant, as exactly as they were recorded; what is not known is {@code null}.
 *
 * @param log the log that {@code seq} counts in
 * @param seq position of the last event that changed the ballot: the version of this document
 * @param at when that event happened
 * @param symbol and
 * @param title of the proposal's text as it is now
 * @param resolution the number that the text got, on the ballot that adopted it; {@code null} on every other
 * @param catalogue what a library's catalogue says of the document, or {@code null}
 * @param matter what is put; its fields stand beside these
 * @param method {@code null}, as the visibility, where only the result is known
 * @param report the source of a result without a roll, else {@code null}
 * @param beside what was said of it; its fields stand beside these
 * @param underOtherRules where no rule is recorded, what those of the assembly say of the count; empty in lists
 * @param series {@code null} where it continues none
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
        Catalogue catalogue,
        @JsonUnwrapped Matter matter,
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
        Report report,
        @JsonUnwrapped Beside beside,
        List<UnderRule> underOtherRules,
        Series series,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<VoteLine> votes) {

    /** Where a result without a roll is from, and what is to be said of its certainty. */
    public record Report(String source, String words) {}

    /** @param allRules whether the assembly's other rules are applied too where the rule is known */
    public static BallotDocument of(String log, Facts ballot, Paper proposal, Series series, boolean allRules) {
        return new BallotDocument(
                ballot.id(),
                proposal.id(),
                log,
                ballot.seq(),
                ballot.at(),
                proposal.body().body(),
                proposal.standing().symbol(),
                proposal.adoptedAs(ballot),
                proposal.standing().title(),
                proposal.session(),
                proposal.meeting(),
                proposal.item(),
                proposal.catalogue(),
                Matter.of(ballot.subject(), proposal.standing()),
                ballot.question(),
                ballot.yesMeans(),
                ballot.method(),
                ballot.visibility(),
                ballot.state(),
                ballot.voidReason(),
                ballot.openedAt(),
                ballot.closedAt(),
                proposal.provenance(),
                ballot.tally(),
                RuleInForce.of(ballot.rule(), ballot.basis()),
                ballot.verdict(),
                Announcement.of(ballot.announced(), ballot.tally(), ballot.verdict()),
                ballot.report() == null
                        ? null
                        : new Report(ballot.report().source(), ballot.report().words()),
                Beside.of(ballot.said(), proposal.body(), ballot.tally(), ballot.verdict(), series),
                otherRules(ballot, proposal, allRules),
                series,
                ballot.votes());
    }

    private static List<UnderRule> otherRules(Facts ballot, Paper proposal, boolean allRules) {
        boolean wanted = ballot.votes() != null && ballot.decided() && (allRules || ballot.rule() == null);
        if (!wanted) {
            return List.of();
        }
        boolean mirrored = Matter.of(ballot.subject(), proposal.standing()).mirrored();
        Stream<MajorityRule> others = proposal.body().majorities().stream().filter(rule -> !rule.equals(ballot.rule()));
        return ballot.report() != null
                ? UnderRule.ofReport(others, ballot.report(), mirrored)
                : UnderRule.ofVotes(others, ballot.counted(), ballot.subject(), mirrored);
    }

    public Subject subject() {
        return matter.subject();
    }

    public boolean mirrored() {
        return matter.mirrored();
    }

    public boolean amended() {
        return matter.amended();
    }

    public Matter.AmendmentPut amendment() {
        return matter.amendment();
    }

    public Matter.MotionPut motion() {
        return matter.motion();
    }

    public Matter.PartPut part() {
        return matter.part();
    }

    public List<IntendedLine> intended() {
        return beside.intended();
    }

    public List<String> notParticipating() {
        return beside.notParticipating();
    }

    public List<FigureLine> figures() {
        return beside.figures();
    }

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
                catalogue,
                matter.amendedNow(change.amended()),
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
                report,
                change.beside(),
                change.underOtherRules(),
                series,
                newVotes);
    }

    /** What a seal leaves of it. */
    BallotDocument sealed(Verdict shownVerdict, List<VoteLine> shownVotes) {
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
                catalogue,
                matter,
                question,
                yesMeans,
                method,
                visibility,
                state,
                voidReason,
                openedAt,
                closedAt,
                provenance,
                tally.sealed(),
                rule,
                shownVerdict,
                announced,
                report,
                Beside.NOTHING,
                List.of(),
                series,
                shownVotes);
    }
}
