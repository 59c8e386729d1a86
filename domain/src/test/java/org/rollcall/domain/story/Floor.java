package org.rollcall.domain.story;

import static org.rollcall.domain.story.Vocabulary.RULING;
import static org.rollcall.domain.story.Vocabulary.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** What happens on the orchard's floor beside the votes: amendments, motions, words. */
public final class Floor {

    public static final Subject AS_AMENDED = new Subject(Subject.Kind.AS_AMENDED, null);

    private Floor() {}

    public static AmendmentSubmitted amendment(String symbol) {
        return amendment(symbol, null, List.of());
    }

    /** An amendment to the amendment {@code amends}. */
    public static AmendmentSubmitted amendmentTo(String amends, String symbol) {
        return amendment(symbol, amends, List.of());
    }

    /** An amendment whose adoption keeps those from being put. */
    public static AmendmentSubmitted amendmentAgainst(String symbol, String... makesFall) {
        return amendment(symbol, null, List.of(makesFall));
    }

    private static AmendmentSubmitted amendment(String symbol, String amends, List<String> makesFall) {
        return new AmendmentSubmitted(symbol, null, List.of("Birch"), "changes of " + symbol, amends, false, makesFall);
    }

    public static AmendmentWithdrawn amendmentWithdrawn(String symbol) {
        return new AmendmentWithdrawn(symbol);
    }

    public static AmendmentsRanked ranked(String... order) {
        return new AmendmentsRanked(List.of(order), "furthest removed in substance first");
    }

    public static AmendmentAdopted amendmentAdopted(String symbol, int number) {
        return new AmendmentAdopted(symbol, number == 0 ? null : ballot(number), null);
    }

    public static AmendmentRejected amendmentRejected(String symbol, int number) {
        return new AmendmentRejected(symbol, ballot(number), null);
    }

    public static AmendmentNotPut notPut(String symbol) {
        return new AmendmentNotPut(symbol, null);
    }

    public static MotionMoved moved(String name, Kind kind) {
        return moved(name, kind, null, null);
    }

    public static MotionMoved moved(String name, Kind kind, Polarity polarity, Integer precedence) {
        List<Part> parts = kind == Kind.DIVISION
                ? List.of(new Part("preamble", null, false), new Part("one", null, true), new Part("two", null, true))
                : List.of();
        return new MotionMoved(name, kind, "Willow", null, null, parts, polarity, precedence, kind == Kind.DIVISION);
    }

    /** A motion about an amendment. */
    public static MotionMoved movedOn(String amendment, String name, Kind kind) {
        return new MotionMoved(name, kind, "Willow", null, amendment, List.of(), null, null);
    }

    public static MotionWithdrawn motionWithdrawn(String name) {
        return new MotionWithdrawn(name);
    }

    /** By ballot {@code number}; without a vote where that is 0. */
    public static MotionCarried carried(String name, int number) {
        return new MotionCarried(name, number == 0 ? null : ballot(number), null);
    }

    public static MotionNotCarried notCarried(String name, int number) {
        return new MotionNotCarried(name, number == 0 ? null : ballot(number), null);
    }

    public static Subject onAmendment(String symbol) {
        return new Subject(Subject.Kind.AMENDMENT, symbol);
    }

    public static Subject onPart(String name) {
        return new Subject(Subject.Kind.PART, name);
    }

    public static Subject onMotion(String name) {
        return new Subject(Subject.Kind.MOTION, name);
    }

    public static BallotOpened opened(int number, Subject subject, MajorityRule rule) {
        return Vocabulary.opened(ballot(number), subject, rule, Vocabulary.ROLL);
    }

    /** A vote under two-thirds from its opening to its close; members as {@code "ASH ELM"}. */
    public static Event[] taken(int number, Subject subject, String inFavour, String against) {
        return taken(number, subject, MajorityRule.twoThirds(), inFavour, against);
    }

    public static Event[] taken(int number, Subject subject, MajorityRule rule, String inFavour, String against) {
        List<Event> events = new ArrayList<>();
        events.add(opened(number, subject, rule));
        cast(events, number, inFavour, Choice.YES);
        cast(events, number, against, Choice.NO);
        events.add(Vocabulary.closed(number));
        return events.toArray(Event[]::new);
    }

    private static void cast(List<Event> events, int number, String members, Choice choice) {
        for (String member : members.split(" ")) {
            if (!member.isEmpty()) {
                events.add(Vocabulary.vote(ballot(number), member, choice));
            }
        }
    }

    public static ProposalRevised revised(String symbol) {
        return new ProposalRevised(symbol, null, "milder words");
    }

    public static ProposalWithdrawn withdrawn() {
        return new ProposalWithdrawn("no support");
    }

    public static SponsorWithdrew sponsorLeft(String sponsor, String amendment) {
        return new SponsorWithdrew(sponsor, amendment);
    }

    public static NonParticipationDeclared declared(int number, String member) {
        return new NonParticipationDeclared(ballot(number), MemberCode.of(member));
    }

    public static VoteIntended intended(int number, String member, Choice choice) {
        return new VoteIntended(ballot(number), MemberCode.of(member), choice, "it had meant to");
    }

    public static FigureReported figures(int number, Figures figures, Outcome outcome) {
        return new FigureReported(ballot(number), "a newspaper", null, figures, outcome, null, null);
    }

    public static StatementDelivered statement(String speaker, StatementDelivered.Kind kind, int... numbers) {
        List<BallotId> ballots =
                Arrays.stream(numbers).mapToObj(Vocabulary::ballot).toList();
        return new StatementDelivered(speaker, kind, null, ballots);
    }

    public static TallyReported reported(
            int number, Subject subject, MajorityRule rule, Figures figures, Outcome outcome, Reason reason) {
        // Where all figures are given they are those of the whole roll, and a roll has somebody on it.
        Figures known = figures.isComplete() && figures.sum() == 0 ? new Figures(0L, 0L, 0L, 1L) : figures;
        return new TallyReported(
                ballot(number),
                subject,
                "Shall it be adopted?",
                "It is adopted.",
                rule,
                rule == null ? null : RULING,
                known.isComplete() ? (int) known.sum() : 193,
                known,
                outcome,
                reason,
                "a press release",
                null);
    }
}
