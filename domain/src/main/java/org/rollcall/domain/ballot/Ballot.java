package org.rollcall.domain.ballot;

import java.util.List;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * One recorded vote.
 *
 * <pre>
 *   Open ──BallotClosed──▶ Closed ──ResultAnnounced──▶ Closed, announced
 *     └────BallotVoided──▶ Voided                Reported: only its result is known (TallyReported)
 * </pre>
 */
public sealed interface Ballot {

    BallotId id();

    Subject subject();

    /** The majority that decides, or {@code null} where it is not known. */
    MajorityRule rule();

    Basis basis();

    /** The question as put, in words. */
    String question();

    String yesMeans();

    /** How many are on the roll. */
    int members();

    /** When it was opened, or its result was reported. */
    Moment openedAt();

    /** The seq of the latest event that changed it. */
    long seq();

    /** What its rule says of the count: while open only what is still needed, once closed the outcome. */
    Verdict verdict();

    /** What was said of it beside the count. */
    Said said();

    String state();

    /** A vote that was taken here, member by member. */
    sealed interface Taken extends Ballot {

        /** The terms on which it was opened; they never change. */
        BallotOpened terms();

        Votes votes();

        @Override
        default BallotId id() {
            return terms().ballot();
        }

        @Override
        default Subject subject() {
            return terms().subject();
        }

        @Override
        default MajorityRule rule() {
            return terms().rule();
        }

        @Override
        default Basis basis() {
            return terms().basis();
        }

        @Override
        default String question() {
            return terms().question();
        }

        @Override
        default String yesMeans() {
            return terms().yesMeans();
        }

        @Override
        default int members() {
            return terms().roll().size();
        }
    }

    /** What the rule of a ballot sees now. */
    static Count count(BallotOpened terms, Votes votes) {
        return Count.of(votes, terms.present());
    }

    /**
     * Votes are taken.
     *
     * @param mirrored whether a vote against carries the motion that it is about
     */
    record Open(BallotOpened terms, boolean mirrored, Votes votes, Said said, Moment openedAt, long seq)
            implements Taken {
        @Override
        public Verdict verdict() {
            return Judgement.standing(this);
        }

        @Override
        public String state() {
            return "OPEN";
        }

        Open at(Said newSaid, long newSeq) {
            return new Open(terms, mirrored, votes, newSaid, openedAt, newSeq);
        }
    }

    /** The gavel fell; the votes are final. {@code announced} is the latest announcement, or {@code null}. */
    record Closed(
            BallotOpened terms,
            Votes votes,
            Said said,
            Moment openedAt,
            Moment closedAt,
            Verdict verdict,
            ResultAnnounced announced,
            long seq)
            implements Taken {
        @Override
        public String state() {
            return announced == null ? "CLOSED" : "ANNOUNCED";
        }

        Closed announcedAs(ResultAnnounced announcement, long newSeq) {
            return new Closed(terms, votes, said, openedAt, closedAt, verdict, announcement, newSeq);
        }

        Closed decidedAs(Verdict recorded, long newSeq) {
            return new Closed(terms, votes, said, openedAt, closedAt, recorded, announced, newSeq);
        }

        Closed saying(Said more, long newSeq) {
            return new Closed(terms, votes, more, openedAt, closedAt, verdict, announced, newSeq);
        }
    }

    /** Declared void; it decided nothing. */
    record Voided(BallotOpened terms, Votes votes, Said said, Moment openedAt, Moment closedAt, String reason, long seq)
            implements Taken {
        @Override
        public Verdict verdict() {
            return new Verdict(Outcome.VOID, null, List.of(), "void: " + reason);
        }

        @Override
        public String state() {
            return "VOIDED";
        }
    }

    /** Only its result is known: totals, or the outcome alone. Nobody's name stands beside a vote. */
    record Reported(TallyReported report, Verdict verdict, Said said, Moment openedAt, long seq) implements Ballot {
        @Override
        public BallotId id() {
            return report.ballot();
        }

        @Override
        public Subject subject() {
            return report.subject();
        }

        @Override
        public MajorityRule rule() {
            return report.rule();
        }

        @Override
        public Basis basis() {
            return report.basis();
        }

        @Override
        public String question() {
            return report.question();
        }

        @Override
        public String yesMeans() {
            return report.yesMeans();
        }

        @Override
        public int members() {
            return report.members();
        }

        @Override
        public String state() {
            return "REPORTED";
        }

        Reported decidedAs(Verdict recorded, long newSeq) {
            return new Reported(report, recorded, said, openedAt, newSeq);
        }

        Reported saying(Said more, long newSeq) {
            return new Reported(report, verdict, more, openedAt, newSeq);
        }
    }
}
