package org.rollcall.tally.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;

/**
 * What a batch changed in one stream: each row is written once, however often it changed, and only if it did.
 *
 * <p>It looks at the fold while the batch runs through it, and must be read out before the next batch does.
 */
public final class StreamChange {

    private final StreamFold fold;
    private final int partition;
    private final Map<BallotId, Ballot> before = new HashMap<>();
    private final AssemblyDefined definedBefore;
    private final Map<BallotId, Moment> touched = new HashMap<>();
    private final Map<BallotId, TreeMap<Integer, VoteChange>> votes = new HashMap<>();
    private boolean beyondVotes;

    StreamChange(StreamFold fold, int partition) {
        this.fold = fold;
        this.partition = partition;
        this.definedBefore = definition(fold);
        if (fold.state() instanceof Proposal proposal) {
            proposal.ballots().forEach(ballot -> before.put(ballot.id(), ballot));
        }
    }

    private static AssemblyDefined definition(StreamFold fold) {
        return fold.state() instanceof Assembly assembly ? assembly.definition().orElse(null) : null;
    }

    void took(Envelope envelope, Step step) {
        if (!step.effect().changedSomething()) {
            return;
        }
        if (envelope.event() instanceof VoteCast vote
                && fold.state() instanceof Proposal proposal
                && proposal.ballot(vote.ballot()).orElseThrow() instanceof Ballot.Taken taken) {
            vote(taken, vote, envelope, step);
        } else {
            beyondVotes = true;
            touch(step);
        }
    }

    private void vote(Ballot.Taken ballot, VoteCast vote, Envelope envelope, Step step) {
        int place = ballot.votes().roll().placeOf(vote.member()).orElseThrow();
        touched.put(ballot.id(), step.at());
        votes.computeIfAbsent(ballot.id(), first -> new TreeMap<>())
                .put(
                        place,
                        new VoteChange(
                                ballot.id(),
                                place,
                                vote.member(),
                                vote.choice(),
                                step.seq(),
                                step.at(),
                                ballot.votes().changedAt(place),
                                envelope.id(),
                                vote.recordedBy()));
    }

    private void touch(Step step) {
        if (fold.state() instanceof Proposal proposal) {
            proposal.ballots().stream()
                    .filter(ballot -> ballot.seq() == step.seq())
                    .forEach(ballot -> touched.put(ballot.id(), step.at()));
        }
    }

    public StreamFold fold() {
        return fold;
    }

    public int partition() {
        return partition;
    }

    /** The proposal, if more than its votes changed. */
    public Optional<Proposal> proposal() {
        return beyondVotes && fold.state() instanceof Proposal proposal ? Optional.of(proposal) : Optional.empty();
    }

    /** The assembly, if it was defined anew, or who may vote in it was. */
    public Optional<Assembly> assembly() {
        return beyondVotes && fold.state() instanceof Assembly assembly ? Optional.of(assembly) : Optional.empty();
    }

    /** Whether the assembly was defined anew, and so its members. */
    public boolean definedAnew() {
        return definition(fold) != definedBefore;
    }

    /** The meeting, if anything of it changed. */
    public Optional<Meeting> meeting() {
        return beyondVotes && fold.state() instanceof Meeting meeting ? Optional.of(meeting) : Optional.empty();
    }

    /** The ballots that changed, in the order of their numbers. */
    public List<BallotChange> ballots() {
        List<BallotChange> changes = new ArrayList<>();
        if (fold.state() instanceof Proposal proposal) {
            for (Ballot ballot : proposal.ballots()) {
                Moment at = touched.get(ballot.id());
                if (at != null) {
                    changes.add(change(proposal, ballot, at));
                }
            }
        }
        return changes;
    }

    private BallotChange change(Proposal proposal, Ballot ballot, Moment at) {
        List<VoteChange> cast =
                List.copyOf(votes.getOrDefault(ballot.id(), new TreeMap<>()).values());
        Ballot old = before.get(ballot.id());
        long from = old == null ? 0 : old.seq();
        Said said = old == null ? Said.NOTHING : old.said();
        return new BallotChange(
                proposal,
                ballot,
                ballot.verdict(),
                from,
                at,
                cast,
                !ballot.said().equals(said));
    }
}
