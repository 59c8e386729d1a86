package org.rollcall.ingest.history.append;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.effect.Logged;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.history.append.Plan.Planned;
import org.rollcall.ingest.history.format.RecordedRollCall;

/**
 * How a record stands in the log, held against an edition of it: what is missing, what reads otherwise.
 *
 * @param missing events that are not there yet
 * @param corrections of what reads otherwise; only once nothing is missing
 * @param made corrections that this edition made before, since the import began: a crash came between
 * @param otherEdition whether what is there is of another edition, so that it must be compared once it is whole
 * @param trouble why nothing can be done, or {@code null}
 */
record Standing(
        Plan missing, List<Planned> corrections, List<RecordCorrected> made, boolean otherEdition, String trouble) {

    static Standing of(
            StreamFold fold, RecordedRollCall recorded, String digest, String edition, Plan plan, Instant since) {
        if (fold.heldBy() != null || !(fold.state() instanceof Proposal proposal)) {
            return trouble(plan, "its stream " + fold.id() + " waits for software that knows all of its records");
        }
        boolean other = fold.command(plan.before().getFirst().id())
                .map(Logged::digest)
                .filter(digest::equals)
                .isEmpty();
        Ballot ballot = proposal.ballot(Plan.ballot(fold.id())).orElse(null);
        if (ballot instanceof Ballot.Closed closed) {
            Plan missing = Missing.of(plan, fold, afterClose(proposal, other));
            List<Planned> corrections = Comparison.of(recorded, edition, proposal, closed);
            return new Standing(missing, corrections, made(closed.said(), edition, since), other, null);
        }
        if (Comparison.restated(proposal) || (ballot != null && !(ballot instanceof Ballot.Open))) {
            return trouble(
                    plan, "its stream " + fold.id() + " holds no whole vote; import what came with the service again");
        }
        return new Standing(Missing.of(plan, fold, beforeClose(ballot)), List.of(), List.of(), other, null);
    }

    private static Standing trouble(Plan plan, String why) {
        return new Standing(Plan.nothing(plan.stream()), List.of(), List.of(), false, why);
    }

    /** What is left to be said of a closed vote: its outcome, its number, figures only by the edition that it is of. */
    private static Predicate<Planned> afterClose(Proposal proposal, boolean other) {
        boolean own = Comparison.restated(proposal);
        return planned -> !own
                && switch (planned.event()) {
                    case FigureReported figures -> !other;
                    case ProposalAdopted adopted -> proposal.outcome() == Outcome.UNKNOWN || !other;
                    case ResolutionNumbered numbered -> proposal.resolution() == null;
                    default -> false;
                };
    }

    /** Of an open vote the votes of who is on the roll as it was frozen; before that, everything. */
    private static Predicate<Planned> beforeClose(Ballot ballot) {
        BallotOpened terms = ballot instanceof Ballot.Open open ? open.terms() : null;
        return planned -> !(planned.event() instanceof VoteCast vote)
                || terms == null
                || terms.roll().placeOf(vote.member()).isPresent();
    }

    private static List<RecordCorrected> made(Said said, String edition, Instant since) {
        return said.corrected().stream()
                .filter(corrected -> !corrected.at().start().isBefore(since))
                .map(Said.Corrected::word)
                .filter(word -> word.edition().equals(edition))
                .toList();
    }
}
