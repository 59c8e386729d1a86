package org.rollcall.query.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.Facts;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.VoteRow;
import org.rollcall.query.said.Announcement;

/** What is known of a ballot, out of its rows. */
final class FactsFromRows {

    private final BallotRow ballot;
    private final KnownBody body;

    FactsFromRows(BallotRow ballot, KnownBody body) {
        this.ballot = ballot;
        this.body = body;
    }

    /** With its votes. */
    Facts whole() {
        Roll roll = Stored.value(ballot.roll, Roll.class);
        return facts(roll, roll == null ? List.of() : lines(roll), true);
    }

    /** Without its votes, which are only looked at where they have weights. */
    Facts brief() {
        Roll roll = body.weighted() ? Stored.value(ballot.roll, Roll.class) : null;
        return facts(null, roll == null || !roll.weighted() ? List.of() : lines(roll), false);
    }

    private Facts facts(Roll roll, List<VoteLine> votes, boolean whole) {
        TallyReported report = Stored.value(ballot.report, TallyReported.class);
        return new Facts(
                ballot.id,
                ballot.seq,
                ballot.at,
                Stored.value(ballot.subject, Subject.class),
                ballot.question,
                ballot.yesMeans,
                Stored.value(ballot.rule, MajorityRule.class),
                Stored.value(ballot.basis, Basis.class),
                ballot.method,
                ballot.seen(),
                ballot.state,
                ballot.voidReason,
                ballot.openedAt,
                ballot.closedAt,
                tally(ballot).weighing(votes),
                Stored.value(ballot.verdict, Verdict.class),
                Stored.value(ballot.announced, Announcement.Said.class),
                report,
                said(),
                roll,
                whole ? votes : null);
    }

    static TallyFigures tally(BallotRow ballot) {
        return tally(ballot.report, ballot.members, ballot.yes, ballot.no, ballot.abstain);
    }

    /** The figures: those of the report, where only the result is known. */
    static TallyFigures tally(String report, long members, Long yes, Long no, Long abstain) {
        return report == null
                ? TallyFigures.of(new Tally(members, yes, no, abstain))
                : TallyFigures.of(Stored.value(report, TallyReported.class));
    }

    private Said said() {
        return Stored.value(ballot.said, Said.class, Said.NOTHING);
    }

    /** The lines of the board: all on the roll, with the votes that there are. */
    private List<VoteLine> lines(Roll roll) {
        Map<Integer, VoteRow.Cast> byPlace = new HashMap<>();
        VoteRow.of(ballot.id).forEach(vote -> byPlace.put(vote.place(), vote));
        Said said = said();
        List<VoteLine> lines = new ArrayList<>(roll.size());
        for (int place = 0; place < roll.size(); place++) {
            lines.add(line(roll, place, byPlace.get(place), said));
        }
        return List.copyOf(lines);
    }

    private VoteLine line(Roll roll, int place, VoteRow.Cast vote, Said said) {
        MemberCode member = roll.members().get(place);
        VoteLine line = VoteLine.of(
                        member.value(),
                        body.nameOf(member.value()),
                        roll.barOf(member),
                        roll.weighted() ? Long.valueOf(roll.weightAt(place)) : null,
                        !said.notParticipating().containsKey(member))
                .readAs(said.readingOf(member).orElse(null));
        return vote == null || vote.choice() == null
                ? line
                : line.cast(Choice.of(vote.choice()), vote.seq(), vote.at(), vote.changed());
    }
}
