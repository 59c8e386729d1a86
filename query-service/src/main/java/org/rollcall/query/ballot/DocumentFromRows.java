package org.rollcall.query.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.document.Announcement;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.RuleInForce;
import org.rollcall.query.document.TallyFigures;
import org.rollcall.query.document.VoteLine;
import org.rollcall.query.member.Names;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.VoteRow;

/** A ballot's document out of its rows. */
final class DocumentFromRows {

    private DocumentFromRows() {}

    /** With {@code votes} as given; {@code null} leaves them out. */
    static BallotDocument of(String log, BallotRow ballot, ProposalRow proposal, Names names, List<VoteLine> votes) {
        TallyFigures tally = TallyFigures.of(new Tally(ballot.members, ballot.yes, ballot.no, ballot.abstain));
        Verdict verdict = Stored.value(ballot.verdict, Verdict.class);
        return new BallotDocument(
                ballot.id,
                proposal.id,
                log,
                ballot.seq,
                ballot.at,
                names.body(),
                proposal.symbol,
                proposal.resolution,
                proposal.title,
                proposal.session,
                proposal.meeting,
                proposal.item,
                Stored.value(ballot.subject, Subject.class),
                ballot.question,
                ballot.yesMeans,
                ballot.method,
                Visibility.valueOf(ballot.visibility),
                ballot.state,
                ballot.voidReason,
                ballot.openedAt,
                ballot.closedAt,
                Stored.value(proposal.provenance, Provenance.class),
                tally,
                RuleInForce.of(Stored.value(ballot.rule, MajorityRule.class), Stored.value(ballot.basis, Basis.class)),
                verdict,
                Announcement.of(Stored.value(ballot.announced, Announcement.Said.class), tally, verdict),
                votes);
    }

    /** The lines of the board: all on the roll, with the votes that there are. */
    static List<VoteLine> lines(Roll roll, List<VoteRow> votes, Names names) {
        Map<Integer, VoteRow> byPlace =
                votes.stream().collect(Collectors.toMap(vote -> vote.place, Function.identity()));
        List<VoteLine> lines = new ArrayList<>(roll.size());
        for (int place = 0; place < roll.size(); place++) {
            lines.add(line(roll, place, byPlace.get(place), names));
        }
        return lines;
    }

    private static VoteLine line(Roll roll, int place, VoteRow vote, Names names) {
        MemberCode member = roll.members().get(place);
        String bar = roll.barOf(member);
        var line = new VoteLine(member.value(), names.of(member.value()), null, null, null, bar == null, bar, false);
        return vote == null || vote.choice == null
                ? line
                : line.cast(Choice.of(vote.choice), vote.seq, vote.at, vote.changed);
    }
}
