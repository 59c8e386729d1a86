package org.rollcall.domain.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * The recorded votes on one proposal, by number, and what may happen to each. What follows for the proposal is {@link
 * Proposal}'s to say.
 */
final class Ballots {

    private final StreamId proposal;
    private final CommandLog commands;
    private final TreeMap<Integer, Ballot> byNumber = new TreeMap<>();
    private final Map<Long, BallotId> openings = new HashMap<>();

    Ballots(StreamId proposal, CommandLog commands) {
        this.proposal = proposal;
        this.commands = commands;
    }

    /** Why this ballot cannot be opened here, or {@code null}. */
    Effect.Refused refusalOf(BallotId id) {
        if (!id.stream().equals(proposal)) {
            return elsewhere(id);
        }
        if (find(id) != null) {
            return Effect.refused(Refusal.BALLOT_TAKEN, id + " exists; the next free number is " + nextNumber());
        }
        return null;
    }

    /** Why nothing new may be opened or decided now, or {@code null}: one vote is open at a time. */
    Effect.Refused refusalWhileOpen() {
        return openBallot()
                .map(open -> Effect.refused(
                        Refusal.BALLOT_OPEN, "ballot " + open.id() + " is open; close it or declare it void first"))
                .orElse(null);
    }

    Effect open(BallotOpened terms, long seq, Moment at) {
        openings.put(seq, terms.ballot());
        return put(new Ballot.Open(terms, new Votes(terms.roll()), at, seq));
    }

    Effect cast(VoteCast vote, long seq) {
        if (!(find(vote.ballot()) instanceof Ballot.Open open)) {
            return notOpen(vote.ballot());
        }
        Roll roll = open.terms().roll();
        OptionalInt place = roll.placeOf(vote.member());
        if (place.isEmpty()) {
            return Effect.refused(Refusal.NOT_ON_ROLL, vote.member() + " is not on the roll of " + open.id());
        }
        String bar = roll.barOf(vote.member());
        if (bar != null) {
            return Effect.refused(Refusal.NOT_ENTITLED, vote.member() + " may not vote: " + bar);
        }
        return count(vote, open, place.getAsInt(), seq);
    }

    private Effect count(VoteCast vote, Ballot.Open open, int place, long seq) {
        if (vote.replaces() != null
                && !commands.stands(vote.replaces(), open.votes().seqAt(place))) {
            return Effect.refused(
                    Refusal.STALE_CHANGE,
                    "the vote that it replaces, " + vote.replaces() + ", is not " + vote.member() + "'s vote any more");
        }
        var previous = open.votes().put(place, vote.choice(), seq);
        put(open.at(seq));
        return previous == null ? Effect.APPLIED : new Effect.Replaced(previous);
    }

    Effect close(BallotClosed closed, long seq, Moment at) {
        if (!(find(closed.ballot()) instanceof Ballot.Open open)) {
            return notOpen(closed.ballot());
        }
        BallotOpened terms = open.terms();
        Verdict verdict = terms.rule() == null
                ? Verdict.withoutRule(true)
                : terms.rule().decide(Ballot.count(terms, open.votes()));
        return put(new Ballot.Closed(terms, open.votes(), open.openedAt(), at, verdict, null, seq));
    }

    Effect declareVoid(BallotVoided voided, long seq, Moment at) {
        if (!(find(voided.ballot()) instanceof Ballot.Open open)) {
            return notOpen(voided.ballot());
        }
        return put(new Ballot.Voided(open.terms(), open.votes(), open.openedAt(), at, voided.reason(), seq));
    }

    Effect announce(ResultAnnounced announced, long seq) {
        if (!(find(announced.ballot()) instanceof Ballot.Closed closed)) {
            return notClosed(announced.ballot());
        }
        return put(closed.announcedAs(announced, seq));
    }

    /** The verdict repeated: it must be the ballot's own, or, where no rule is known, it is the outcome as recorded. */
    Effect confirm(BallotId id, Figures figures, Outcome said, long seq) {
        if (!(find(id) instanceof Ballot.Closed closed)) {
            return notClosed(id);
        }
        boolean countDiffers =
                figures != null && figures.differsFrom(closed.votes().tally());
        Outcome decided = closed.verdict().outcome();
        boolean asRecorded = closed.terms().rule() == null && decided == Outcome.UNKNOWN;
        if (countDiffers || (decided != said && !asRecorded)) {
            return Effect.refused(
                    Refusal.CONTRADICTS_VERDICT,
                    "the verdict on " + id + " is " + closed.verdict().words());
        }
        return asRecorded ? record(closed, said, seq) : Effect.APPLIED;
    }

    private Effect record(Ballot.Closed closed, Outcome said, long seq) {
        Effect.Refused not = refusalWhileOpen();
        return not != null ? not : put(closed.decidedAs(closed.verdict().asRecorded(said), seq));
    }

    /** Marks the ballot that decided the proposal as changed, because something was said of the proposal. */
    void touch(BallotId id, long seq) {
        if (id != null && find(id) instanceof Ballot.Closed closed) {
            put(closed.announcedAs(closed.announced(), seq));
        }
    }

    private Effect put(Ballot ballot) {
        byNumber.put(ballot.id().number(), ballot);
        return Effect.APPLIED;
    }

    private Effect notOpen(BallotId id) {
        Ballot ballot = find(id);
        return ballot == null
                ? noSuch(id)
                : Effect.refused(Refusal.BALLOT_NOT_OPEN, "ballot " + id + " is " + ballot.state());
    }

    private Effect notClosed(BallotId id) {
        Ballot ballot = find(id);
        return ballot == null
                ? noSuch(id)
                : Effect.refused(Refusal.BALLOT_NOT_CLOSED, "ballot " + id + " is " + ballot.state() + ", not closed");
    }

    private Effect noSuch(BallotId id) {
        return id.stream().equals(proposal)
                ? Effect.refused(Refusal.NO_SUCH_BALLOT, "no ballot " + id + " was opened before this")
                : elsewhere(id);
    }

    private static Effect.Refused elsewhere(BallotId id) {
        return Effect.refused(Refusal.WRONG_STREAM, id + " belongs to another proposal");
    }

    /** That ballot, or {@code null} where this proposal has none of that name. */
    Ballot find(BallotId id) {
        return id.stream().equals(proposal) ? byNumber.get(id.number()) : null;
    }

    int nextNumber() {
        return byNumber.isEmpty() ? 1 : byNumber.lastKey() + 1;
    }

    Optional<Ballot.Open> openBallot() {
        return byNumber.values().stream()
                .filter(Ballot.Open.class::isInstance)
                .map(Ballot.Open.class::cast)
                .findFirst();
    }

    BallotId openedAt(long seq) {
        return openings.get(seq);
    }

    Collection<Ballot> all() {
        return Collections.unmodifiableCollection(byNumber.values());
    }
}
