package org.rollcall.query.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.domain.amendment.TextHistory.TextStep;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.Body;
import org.rollcall.query.proposal.Lines.AmendmentLine;
import org.rollcall.query.proposal.Lines.MajorityLine;
import org.rollcall.query.proposal.Lines.MotionLine;
import org.rollcall.query.proposal.Lines.PartLine;
import org.rollcall.query.proposal.Lines.RelatedLine;
import org.rollcall.query.proposal.Lines.StatementLine;
import org.rollcall.query.rule.RuleInForce;

/**
 * A draft as it stands, or stood: the same out of the rows and out of the fold.
 *
 * @param seq how many events its stream has by then; {@code null}, and left out, in lists
 * @param symbol and
 * @param title of the text that is before the body: the latest revision's
 * @param catalogue what a library's catalogue says of it, or {@code null}
 * @param amended whether the body changed the text
 * @param next what is put next; {@code null} once it is decided
 * @param state {@code SUBMITTED}, {@code VOTING} while a ballot on it is open, {@code DECIDED} once it has an outcome
 * @param outcome {@code null} until it is decided
 * @param decidedBy the ballot that decided, or {@code null}
 * @param text how the text became what it is
 * @param amendments in the order in which they are put
 * @param ranking the presiding officer's order of them; {@code null} where it is that of submission
 * @param ballots without their votes, in the order of their opening; {@code null}, and left out, in lists
 */
public record ProposalDocument(
        String id,
        String log,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long seq,
        Body assembly,
        String symbol,
        String resolution,
        String title,
        String kind,
        String session,
        String meeting,
        String item,
        Catalogue catalogue,
        Provenance provenance,
        List<String> sponsors,
        RuleInForce majority,
        boolean amended,
        Subject next,
        String state,
        Outcome outcome,
        BallotId decidedBy,
        String submittedAt,
        List<TextStep> text,
        List<AmendmentLine> amendments,
        AmendmentsRanked ranking,
        List<PartLine> parts,
        List<MotionLine> motions,
        List<MajorityLine> majorities,
        List<StatementLine> statements,
        String series,
        List<RelatedLine> related,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<BallotDocument> ballots) {

    /** What is known of a draft beside the draft itself. */
    record Around(String log, Long seq, boolean voting, List<RelatedLine> related, List<BallotDocument> ballots) {}

    static ProposalDocument of(Paper paper, Around around) {
        Standing now = paper.standing();
        return new ProposalDocument(
                paper.id(),
                around.log(),
                around.seq(),
                paper.body().body(),
                now.symbol(),
                paper.resolution(),
                now.title(),
                paper.kind(),
                paper.session(),
                paper.meeting(),
                paper.item(),
                paper.catalogue(),
                paper.provenance(),
                paper.sponsors(),
                majority(paper),
                now.amended(),
                now.next(),
                paper.state(around.voting()),
                paper.outcome(),
                now.decidedBy(),
                paper.submittedAt(),
                now.text(),
                now.amendments().stream().map(AmendmentLine::of).toList(),
                now.ranking(),
                now.parts().stream().map(PartLine::of).toList(),
                now.motions().stream().map(MotionLine::of).toList(),
                now.majorities().stream().map(MajorityLine::of).toList(),
                now.statements().stream().map(StatementLine::of).toList(),
                paper.series(),
                around.related(),
                around.ballots());
    }

    private static RuleInForce majority(Paper paper) {
        return paper.majority() == null
                ? null
                : RuleInForce.of(paper.majority().rule(), paper.majority().basis());
    }
}
