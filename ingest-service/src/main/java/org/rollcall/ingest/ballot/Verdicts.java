package org.rollcall.ingest.ballot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.wire.WireFormat;

/** Which events repeat what a record decided: the verdict on its subject, then each amendment that fell with it. */
final class Verdicts {

    private Verdicts() {}

    /**
     * One event that repeats what the fold says already.
     *
     * @param ballot that decided, or {@code null} where it was decided without a vote
     * @param place among those that follow from one record
     */
    record Repeated(CommandId id, BallotId ballot, int place, String what, Event event) {}

    /** What follows from a record that was just applied; nothing from most, and nothing in an import. */
    static List<Repeated> after(StreamFold fold, Event event, long seq) {
        if (!(fold.state() instanceof Proposal proposal)) {
            return List.of();
        }
        return switch (event) {
            case BallotClosed closed -> ofBallot(proposal, closed.ballot(), seq);
            case TallyReported report -> ofBallot(proposal, report.ballot(), seq);
            case AmendmentAdopted adopted -> fallen(proposal, seq);
            case AmendmentWithdrawn withdrawn -> fallen(proposal, seq);
            case MotionCarried carried -> fallen(proposal, seq);
            case MotionNotCarried lost -> fallen(proposal, seq);
            case ProposalWithdrawn withdrawn -> fallen(proposal, seq);
            default -> List.of();
        };
    }

    private static List<Repeated> ofBallot(Proposal proposal, BallotId id, long seq) {
        if (imported(proposal)) {
            return List.of();
        }
        List<Repeated> all = new ArrayList<>();
        Ballot ballot = proposal.ballot(id).orElseThrow();
        verdict(ballot).ifPresent(event -> all.add(repeated("" + id, id, 0, event)));
        boolean whole = ballot.subject().kind() == Subject.Kind.PART && id.equals(proposal.decidedBy());
        if (whole) {
            all.add(repeated(id + ":proposal", id, 1, new ProposalRejected(id, figures(ballot))));
        }
        all.addAll(fallen(proposal, "" + id, id, seq));
        return all;
    }

    /** Whether what an event repeats is still so. */
    static boolean hold(StreamFold fold, Event event) {
        if (!(fold.state() instanceof Proposal proposal)) {
            return false;
        }
        return switch (event) {
            case ProposalAdopted adopted -> adopted.ballot().equals(proposal.decidedBy());
            case ProposalRejected rejected -> rejected.ballot().equals(proposal.decidedBy());
            case AmendmentNotPut fallen ->
                proposal.amendments().stream()
                        .anyMatch(amendment -> amendment.symbol().equals(fallen.amendment())
                                && amendment.state() == Amendment.State.NOT_PUT);
            default -> true;
        };
    }

    private static Optional<Event> verdict(Ballot ballot) {
        Outcome outcome = ballot.verdict().outcome();
        if (outcome != Outcome.ADOPTED && outcome != Outcome.REJECTED) {
            return Optional.empty();
        }
        boolean passed = outcome == Outcome.ADOPTED;
        BallotId id = ballot.id();
        Figures figures = figures(ballot);
        String of = ballot.subject().of();
        return Optional.of(
                switch (ballot.subject().kind()) {
                    case WHOLE, AS_AMENDED ->
                        passed ? new ProposalAdopted(id, figures) : new ProposalRejected(id, figures);
                    case AMENDMENT ->
                        passed ? new AmendmentAdopted(of, id, figures) : new AmendmentRejected(of, id, figures);
                    case PART -> passed ? new PartRetained(of, id, figures) : new PartRejected(of, id, figures);
                    case MOTION -> passed ? new MotionCarried(of, id, figures) : new MotionNotCarried(of, id, figures);
                });
    }

    private static Figures figures(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken -> Figures.of(taken.votes().tally());
            case Ballot.Reported reported -> reported.report().figures();
        };
    }

    private static List<Repeated> fallen(Proposal proposal, long seq) {
        return imported(proposal) ? List.of() : fallen(proposal, proposal.id() + "@" + seq, null, seq);
    }

    /** Those that the record at that place kept from being put to the vote. */
    private static List<Repeated> fallen(Proposal proposal, String origin, BallotId ballot, long seq) {
        List<Repeated> fallen = new ArrayList<>();
        for (Amendment amendment : proposal.amendments()) {
            if (amendment.state() == Amendment.State.NOT_PUT && amendment.seq() == seq) {
                var event = new AmendmentNotPut(amendment.symbol(), amendment.because());
                fallen.add(repeated(origin + ":" + amendment.symbol(), ballot, 2 + fallen.size(), event));
            }
        }
        return fallen;
    }

    private static boolean imported(Proposal proposal) {
        return proposal.submission().provenance().kind() == Provenance.Kind.IMPORTED;
    }

    private static Repeated repeated(String of, BallotId ballot, int place, Event event) {
        return new Repeated(id("verdict:" + of), ballot, place, "verdict " + of, event);
    }

    /** The name itself where it can be an id; symbols may hold blanks and other scripts, and names may be long. */
    private static CommandId id(String name) {
        return name.matches("[!-~]{1,128}")
                ? CommandId.of(name)
                : CommandId.of("verdict:" + WireFormat.digest(name.getBytes(StandardCharsets.UTF_8)));
    }
}
