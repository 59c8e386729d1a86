package org.rollcall.query.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.Facts;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.said.Announcement;

/** What is known of a ballot, out of the fold. */
final class FactsFromFold {

    private final Retelling told;
    private final KnownBody body;

    FactsFromFold(Retelling told, KnownBody body) {
        this.told = told;
        this.body = body;
    }

    /** @param whole whether with its votes; without, they are only looked at where the body's have weights */
    Facts of(Ballot ballot, boolean whole) {
        List<VoteLine> votes = whole || body.weighted() ? lines(ballot) : List.of();
        BallotOpened terms = ballot instanceof Ballot.Taken taken ? taken.terms() : null;
        return new Facts(
                ballot.id().toString(),
                ballot.seq(),
                told.at(ballot.seq()),
                ballot.subject(),
                ballot.question(),
                ballot.yesMeans(),
                ballot.rule(),
                ballot.basis(),
                terms == null ? null : terms.method().name(),
                visibilityOf(ballot),
                ballot.state(),
                ballot instanceof Ballot.Voided voided ? voided.reason() : null,
                ballot.openedAt().toString(),
                closedAt(ballot),
                tallyOf(ballot).weighing(votes),
                ballot.verdict(),
                announced(ballot),
                reportOf(ballot),
                ballot.said(),
                terms == null || !whole ? null : terms.roll(),
                whole ? votes : null);
    }

    static Visibility visibilityOf(Ballot ballot) {
        return ballot instanceof Ballot.Taken taken ? taken.terms().visibility() : null;
    }

    static TallyFigures tallyOf(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken -> TallyFigures.of(taken.votes().tally());
            case Ballot.Reported reported -> TallyFigures.of(reported.report());
        };
    }

    private static TallyReported reportOf(Ballot ballot) {
        return ballot instanceof Ballot.Reported reported ? reported.report() : null;
    }

    private static String closedAt(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt().toString();
            case Ballot.Voided voided -> voided.closedAt().toString();
            case Ballot.Reported reported -> null;
        };
    }

    private static Announcement.Said announced(Ballot ballot) {
        ResultAnnounced said = ballot instanceof Ballot.Closed closed ? closed.announced() : null;
        return said == null ? null : new Announcement.Said(said.figures(), said.outcome(), said.words());
    }

    /** The lines of the board; none where nobody's vote is known. */
    List<VoteLine> lines(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken ->
                IntStream.range(0, taken.members())
                        .mapToObj(place -> line(taken, place))
                        .toList();
            case Ballot.Reported reported -> List.of();
        };
    }

    VoteLine line(Ballot.Taken ballot, int place) {
        Roll roll = ballot.votes().roll();
        MemberCode member = roll.members().get(place);
        VoteLine line = VoteLine.of(
                        member.value(),
                        body.nameOf(member.value()),
                        roll.barOf(member),
                        roll.weighted() ? Long.valueOf(roll.weightAt(place)) : null,
                        !ballot.said().notParticipating().containsKey(member))
                .readAs(ballot.said().readingOf(member).orElse(null));
        Choice choice = ballot.votes().choiceAt(place);
        long seq = ballot.votes().seqAt(place);
        return choice == null
                ? line
                : line.cast(choice, seq, told.at(seq), ballot.votes().changedAt(place));
    }
}
