package org.rollcall.domain.fold;

import java.util.List;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * One recorded vote.
 *
 * <pre>
 *   Open ──BallotClosed──▶ Closed ──ResultAnnounced──▶ Closed, announced
 *     └────BallotVoided──▶ Voided
 * </pre>
 */
public sealed interface Ballot {

    /** The terms on which it was opened; they never change. */
    BallotOpened terms();

    Votes votes();

    /** When it was opened. */
    Moment openedAt();

    /** The seq of the latest event that changed it. */
    long seq();

    /** What its rule says of the count: while open only what is still needed, once closed the outcome. */
    Verdict verdict();

    String state();

    default BallotId id() {
        return terms().ballot();
    }

    /** What the rule of a ballot sees now. */
    static Count count(BallotOpened terms, Votes votes) {
        return Count.of(votes, terms.present());
    }

    /** Votes are taken. */
    record Open(BallotOpened terms, Votes votes, Moment openedAt, long seq) implements Ballot {
        @Override
        public Verdict verdict() {
            return terms.rule() == null
                    ? Verdict.withoutRule(false)
                    : terms.rule().standing(count(terms, votes));
        }

        @Override
        public String state() {
            return "OPEN";
        }

        Open at(long newSeq) {
            return new Open(terms, votes, openedAt, newSeq);
        }
    }

    /** The gavel fell; the votes are final. {@code announced} is the latest announcement, or {@code null}. */
    record Closed(
            BallotOpened terms,
            Votes votes,
            Moment openedAt,
            Moment closedAt,
            Verdict verdict,
            ResultAnnounced announced,
            long seq)
            implements Ballot {
        @Override
        public String state() {
            return announced == null ? "CLOSED" : "ANNOUNCED";
        }

        Closed announcedAs(ResultAnnounced announcement, long newSeq) {
            return new Closed(terms, votes, openedAt, closedAt, verdict, announcement, newSeq);
        }

        Closed decidedAs(Verdict recorded, long newSeq) {
            return new Closed(terms, votes, openedAt, closedAt, recorded, announced, newSeq);
        }
    }

    /** Declared void; it decided nothing. */
    record Voided(BallotOpened terms, Votes votes, Moment openedAt, Moment closedAt, String reason, long seq)
            implements Ballot {
        @Override
        public Verdict verdict() {
            return new Verdict(Outcome.VOID, null, List.of(), "void: " + reason);
        }

        @Override
        public String state() {
            return "VOIDED";
        }
    }
}
