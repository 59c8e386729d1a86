package org.rollcall.query.replay;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.document.Announcement;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.RuleInForce;
import org.rollcall.query.document.TallyFigures;
import org.rollcall.query.document.VoteLine;
import org.rollcall.query.member.Names;
import org.rollcall.query.problem.Problem;

/** A ballot's document out of the fold: at the head equal to the one out of the rows, field by field. */
public final class DocumentFromFold {

    private final String log;
    private final Names names;

    public DocumentFromFold(String log, Names names) {
        this.log = log;
        this.names = names;
    }

    /**
     * The ballot as it stood when its stream had {@code seq} records, under no seal.
     *
     * @throws Problem 404 when it was not open yet
     */
    public BallotDocument at(BallotId id, long seq) {
        Retelling told = Retelling.upTo(id.stream(), seq, (so, step, event) -> {});
        Ballot ballot = told.proposal()
                .ballot(id)
                .orElseThrow(() -> Problem.notFound("at moment " + seq + " the ballot " + id + " was not opened yet"));
        return document(told, ballot);
    }

    private BallotDocument document(Retelling told, Ballot ballot) {
        ProposalSubmitted said = told.proposal().submission();
        BallotOpened terms = ballot.terms();
        TallyFigures tally = TallyFigures.of(ballot.votes().tally());
        return new BallotDocument(
                ballot.id().toString(),
                told.proposal().id().value(),
                log,
                ballot.seq(),
                told.at(ballot.seq()),
                names.body(),
                said.symbol(),
                told.proposal().resolution(),
                said.title(),
                said.session(),
                said.meeting(),
                said.item(),
                terms.subject(),
                terms.question(),
                terms.yesMeans(),
                terms.method().name(),
                terms.visibility(),
                ballot.state(),
                voidReason(ballot),
                ballot.openedAt().toString(),
                closedAt(ballot),
                said.provenance(),
                tally,
                RuleInForce.of(terms.rule(), terms.basis()),
                ballot.verdict(),
                Announcement.of(saidOf(ballot), tally, ballot.verdict()),
                lines(told, ballot));
    }

    private static Announcement.Said saidOf(Ballot ballot) {
        ResultAnnounced announced = ballot instanceof Ballot.Closed closed ? closed.announced() : null;
        return announced == null
                ? null
                : new Announcement.Said(announced.figures(), announced.outcome(), announced.words());
    }

    private static String voidReason(Ballot ballot) {
        return ballot instanceof Ballot.Voided voided ? voided.reason() : null;
    }

    static String closedAt(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt().toString();
            case Ballot.Voided voided -> voided.closedAt().toString();
        };
    }

    private List<VoteLine> lines(Retelling told, Ballot ballot) {
        List<VoteLine> lines = new ArrayList<>();
        for (int place = 0; place < ballot.votes().roll().size(); place++) {
            lines.add(line(told, ballot, place));
        }
        return lines;
    }

    VoteLine line(Retelling told, Ballot ballot, int place) {
        MemberCode member = ballot.votes().roll().members().get(place);
        String bar = ballot.votes().roll().barOf(member);
        Choice choice = ballot.votes().choiceAt(place);
        var line = new VoteLine(member.value(), names.of(member.value()), null, null, null, bar == null, bar, false);
        long seq = ballot.votes().seqAt(place);
        return choice == null
                ? line
                : line.cast(choice, seq, told.at(seq), ballot.votes().changedAt(place));
    }
}
