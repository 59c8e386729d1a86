package org.rollcall.domain.ballot;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rollcall.domain.effect.CommandLog;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * The recorded votes on one proposal, by number, and what may happen to each. What follows for the proposal is the
 * proposal's to say.
 */
public final class Ballots {

    private final StreamId proposal;
    private final CommandLog commands;
    private final TreeMap<Integer, Ballot> byNumber = new TreeMap<>();
    private final Map<Long, BallotId> openings = new HashMap<>();

    public Ballots(StreamId proposal, CommandLog commands) {
        this.proposal = proposal;
        this.commands = commands;
    }

    /** Why this ballot cannot be opened here, or {@code null}. */
    public Effect.Refused refusalOf(BallotId id) {
        if (!id.stream().equals(proposal)) {
            return elsewhere(id);
        }
        if (find(id) != null) {
            return Effect.refused(Refusal.BALLOT_TAKEN, id + " exists; the next free number is " + nextNumber());
        }
        return null;
    }

    /** Why nothing new may be opened or decided now, or {@code null}: one vote is open at a time. */
    public Effect.Refused refusalWhileOpen() {
        return openBallot()
                .map(open -> Effect.refused(
                        Refusal.BALLOT_OPEN, "ballot " + open.id() + " is open; close it or declare it void first"))
                .orElse(null);
    }

    /** @param mirrored whether a vote against carries the motion that the ballot is about */
    public Effect open(BallotOpened terms, boolean mirrored, long seq, Moment at) {
        openings.put(seq, terms.ballot());
        return put(new Ballot.Open(terms, mirrored, new Votes(terms.roll()), Said.NOTHING, at, seq));
    }

    /** A result without a roll. What is reported of its outcome stands, also where that is a second equal division. */
    public Effect report(TallyReported report, boolean mirrored, long seq, Moment at) {
        openings.put(seq, report.ballot());
        Verdict judged = ReportedResult.verdict(report, mirrored);
        Verdict verdict = report.outcome() == null ? again(report.subject(), judged) : judged;
        return put(new Ballot.Reported(report, verdict, Said.NOTHING, at, seq));
    }

    public Effect cast(VoteCast vote, long seq) {
        if (!(find(vote.ballot()) instanceof Ballot.Open open)) {
            return notOpen(vote.ballot());
        }
        Roll roll = open.terms().roll();
        OptionalInt place = roll.placeOf(vote.member());
        if (place.isEmpty()) {
            return notOnRoll(vote.member(), open);
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
        put(open.at(open.said().voted(vote.member()), seq));
        return previous == null ? Effect.APPLIED : new Effect.Replaced(previous);
    }

    public Effect close(BallotClosed closed, long seq, Moment at) {
        if (!(find(closed.ballot()) instanceof Ballot.Open open)) {
            return notOpen(closed.ballot());
        }
        Verdict verdict = again(open.subject(), Judgement.decided(open));
        return put(new Ballot.Closed(open.terms(), open.votes(), open.said(), open.openedAt(), at, verdict, null, seq));
    }

    /** A second equal division on the same question rejects it (General Assembly rule 95). */
    private Verdict again(Subject subject, Verdict verdict) {
        boolean tiedBefore = byNumber.values().stream()
                .anyMatch(ballot -> ballot.subject().equals(subject)
                        && !(ballot instanceof Ballot.Open)
                        && ballot.verdict().outcome() == Outcome.TIED);
        return verdict.outcome() == Outcome.TIED && tiedBefore ? verdict.secondTie() : verdict;
    }

    public Effect declareVoid(BallotVoided voided, long seq, Moment at) {
        if (!(find(voided.ballot()) instanceof Ballot.Open open)) {
            return notOpen(voided.ballot());
        }
        return put(
                new Ballot.Voided(open.terms(), open.votes(), open.said(), open.openedAt(), at, voided.reason(), seq));
    }

    static Effect notOnRoll(MemberCode member, Ballot ballot) {
        return Effect.refused(Refusal.NOT_ON_ROLL, member + " is not on the roll of " + ballot.id());
    }

    /** The verdict repeated: it must be the ballot's own, or, where no rule decided, it is the outcome as recorded. */
    public Effect confirm(BallotId id, Figures figures, Outcome said, long seq) {
        return new Confirmation(this).of(id, figures, said, seq);
    }

    /** Marks the ballot that decided the proposal as changed, because something was said of the proposal. */
    public void touch(BallotId id, long seq) {
        switch (id == null ? null : find(id)) {
            case Ballot.Closed closed -> put(closed.announcedAs(closed.announced(), seq));
            case Ballot.Reported reported -> put(reported.saying(reported.said(), seq));
            case null, default -> {
                // No ballot decided.
            }
        }
    }

    Effect put(Ballot ballot) {
        byNumber.put(ballot.id().number(), ballot);
        return Effect.APPLIED;
    }

    Effect notOpen(BallotId id) {
        Ballot ballot = find(id);
        return ballot == null
                ? noSuch(id)
                : Effect.refused(Refusal.BALLOT_NOT_OPEN, "ballot " + id + " is " + ballot.state());
    }

    Effect notClosed(BallotId id) {
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
    public Ballot find(BallotId id) {
        return id.stream().equals(proposal) ? byNumber.get(id.number()) : null;
    }

    public int nextNumber() {
        return byNumber.isEmpty() ? 1 : byNumber.lastKey() + 1;
    }

    public Optional<Ballot.Open> openBallot() {
        return byNumber.values().stream()
                .filter(Ballot.Open.class::isInstance)
                .map(Ballot.Open.class::cast)
                .findFirst();
    }

    public BallotId openedAt(long seq) {
        return openings.get(seq);
    }

    public Collection<Ballot> all() {
        return Collections.unmodifiableCollection(byNumber.values());
    }

    /** Whether voting began on the text or a piece of it; a vote that was declared void does not count. */
    public boolean votedOnText() {
        return byNumber.values().stream()
                .anyMatch(
                        ballot -> ballot.subject().kind() != Subject.Kind.MOTION && !(ballot instanceof Ballot.Voided));
    }

    /** Whether voting on exactly that began and was not declared void. */
    public boolean votedOn(Subject subject) {
        return byNumber.values().stream()
                .anyMatch(ballot -> ballot.subject().equals(subject) && !(ballot instanceof Ballot.Voided));
    }
}
