package org.rollcall.domain.ballot;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.MemberCode;

/** What may be said of a ballot, and when; nothing of it alters the count (DESIGN decision 7). */
public final class Words {

    private final Ballots ballots;

    public Words(Ballots ballots) {
        this.ballots = ballots;
    }

    public Effect announce(ResultAnnounced announced, long seq) {
        if (!(ballots.find(announced.ballot()) instanceof Ballot.Closed closed)) {
            return ballots.notClosed(announced.ballot());
        }
        return ballots.put(closed.announcedAs(announced, seq));
    }

    /** Not to participate is declared while votes are taken, by who may vote and has not. */
    public Effect declare(NonParticipationDeclared declared, long seq) {
        if (!(ballots.find(declared.ballot()) instanceof Ballot.Open open)) {
            return ballots.notOpen(declared.ballot());
        }
        if (open.terms().roll().placeOf(declared.member()).isEmpty()) {
            return Ballots.notOnRoll(declared.member(), open);
        }
        String bar = open.terms().roll().barOf(declared.member());
        if (bar != null) {
            return Effect.refused(Refusal.NOT_ENTITLED, declared.member() + " may not vote anyway: " + bar);
        }
        if (open.votes().choiceOf(declared.member()) != null) {
            return Effect.refused(Refusal.ALREADY_VOTED, declared.member() + " has voted in " + open.id());
        }
        if (open.said().notParticipating().containsKey(declared.member())) {
            return Effect.refused(Refusal.ALREADY_DECLARED, declared.member() + " has declared it already");
        }
        return ballots.put(open.at(open.said().with(declared, seq), seq));
    }

    public Effect intend(VoteIntended word, long seq, Moment at) {
        if (!(ballots.find(word.ballot()) instanceof Ballot.Closed closed)) {
            return ballots.notClosed(word.ballot());
        }
        if (closed.terms().roll().placeOf(word.member()).isEmpty()) {
            return Ballots.notOnRoll(word.member(), closed);
        }
        Effect.Refused not = closed.said().refusalOfMore();
        if (not != null) {
            return not;
        }
        return ballots.put(closed.saying(closed.said().with(word, seq, at), seq));
    }

    public Effect report(FigureReported word, long seq, Moment at) {
        Ballot ballot = ballots.find(word.ballot());
        Effect.Refused not = ballot == null ? null : ballot.said().refusalOfMore();
        if (not != null) {
            return not;
        }
        return switch (ballot) {
            case Ballot.Closed closed -> ballots.put(closed.saying(closed.said().with(word, seq, at), seq));
            case Ballot.Reported reported ->
                ballots.put(reported.saying(reported.said().with(word, seq, at), seq));
            case null, default -> ballots.notClosed(word.ballot());
        };
    }

    /**
     * A later edition of the record. It says what it read before: whatever was added meanwhile by another reader of the same
     * data set must not be corrected twice.
     */
    public Effect correct(RecordCorrected word, long seq, Moment at) {
        if (!(ballots.find(word.ballot()) instanceof Ballot.Closed closed)) {
            return ballots.notClosed(word.ballot());
        }
        Effect.Refused full = closed.said().refusalOfMore();
        if (full != null) {
            return full;
        }
        if (word.member() != null && !reading(closed, word.member()).name().equals(word.from())) {
            return Effect.refused(
                    Refusal.STALE_CHANGE,
                    word.member() + " is read as " + reading(closed, word.member()) + ", not as " + word.from());
        }
        return ballots.put(closed.saying(closed.said().with(word, seq, at), seq));
    }

    /** What the record says of a member, as its latest edition reads. */
    public static Recorded reading(Ballot.Taken ballot, MemberCode member) {
        return ballot.said()
                .readingOf(member)
                .orElseGet(() -> ballot.terms().roll().placeOf(member).isEmpty()
                        ? Recorded.NOT_A_MEMBER
                        : Recorded.of(ballot.votes().choiceOf(member)));
    }
}
