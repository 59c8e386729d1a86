package org.rollcall.domain.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** {@link ApprovedEvents} of amendments, motions, words, meetings and the right to vote. */
final class ApprovedProceedings {

    private static final StreamId DRAFT = StreamId.of("a-es-11-l-1");
    private static final BallotId BALLOT = new BallotId(DRAFT, 1);
    private static final Figures FIGURES = new Figures(1L, 2L, 3L, 4L);
    private static final String AMENDMENT = "A/ES-11/L.8";
    private static final List<Item> ITEMS =
            List.of(new Item("5", "Letter of 28 February 2014"), new Item("20 (b)", "Trees"));

    private ApprovedProceedings() {}

    static Optional<Event> event(EventType type) {
        return Optional.ofNullable(
                switch (type) {
                    case PROPOSAL_REVISED ->
                        new ProposalRevised("A/ES-11/L.1/Rev.1", "Aggression", "paragraph 2 is new");
                    case PROPOSAL_WITHDRAWN -> new ProposalWithdrawn("another text was adopted");
                    case SPONSOR_WITHDREW -> new SponsorWithdrew("Türkiye", AMENDMENT);
                    case AMENDMENT_SUBMITTED ->
                        new AmendmentSubmitted(
                                AMENDMENT,
                                "Amendment to draft resolution A/ES-11/L.1",
                                List.of("Ash", "Elm and others"),
                                "in paragraph 2, for 'demands' read 'urges'",
                                "A/ES-11/L.7",
                                true,
                                List.of("A/ES-11/L.9"));
                    case AMENDMENT_WITHDRAWN -> new AmendmentWithdrawn(AMENDMENT);
                    case AMENDMENTS_RANKED ->
                        new AmendmentsRanked(List.of("A/ES-11/L.9", AMENDMENT), "furthest removed in substance first");
                    case AMENDMENT_ADOPTED -> new AmendmentAdopted(AMENDMENT, BALLOT, FIGURES);
                    case AMENDMENT_REJECTED -> new AmendmentRejected(AMENDMENT, BALLOT, FIGURES);
                    case AMENDMENT_NOT_PUT -> new AmendmentNotPut(AMENDMENT, "A/ES-11/L.9 was adopted");
                    case PART_RETAINED -> new PartRetained("paragraph 2", BALLOT, FIGURES);
                    case PART_REJECTED -> new PartRejected("paragraph 2", BALLOT, FIGURES);
                    default -> ofMotionsAndWords(type);
                });
    }

    private static Event ofMotionsAndWords(EventType type) {
        return switch (type) {
            case MOTION_MOVED ->
                new MotionMoved(
                        "m1",
                        MotionEvent.Kind.ACT,
                        "Ash and Elm",
                        "that action be taken",
                        AMENDMENT,
                        List.of(),
                        MotionEvent.Polarity.YES_DEFEATS,
                        3);
            case MOTION_WITHDRAWN -> new MotionWithdrawn("m1");
            case MOTION_CARRIED -> new MotionCarried("m1", BALLOT, FIGURES);
            case MOTION_NOT_CARRIED -> new MotionNotCarried("m1", BALLOT, FIGURES);
            case NON_PARTICIPATION_DECLARED -> new NonParticipationDeclared(BALLOT, MemberCode.of("ASH"));
            case VOTE_INTENDED ->
                new VoteIntended(BALLOT, MemberCode.of("ASH"), Choice.YES, "it had intended to vote in favour");
            case FIGURE_REPORTED ->
                new FigureReported(
                        BALLOT,
                        "a newspaper",
                        "one country in favour",
                        FIGURES,
                        Outcome.REJECTED,
                        "the Security Council",
                        "A/RES/ES-11/1");
            case RECORD_CORRECTED ->
                RecordCorrected.ofMember(BALLOT, MemberCode.of("ASH"), Recorded.NOT_VOTING, Recorded.YES, "2026-11");
            case TALLY_REPORTED -> report();
            case STATEMENT_DELIVERED ->
                new StatementDelivered("Ash", StatementDelivered.Kind.AFTER_VOTE, "it regrets", List.of(BALLOT));
            default -> ofBodies(type);
        };
    }

    private static Event ofBodies(EventType type) {
        return switch (type) {
            case MEETING_OPENED -> opening();
            case MEETING_SUSPENDED -> new MeetingSuspended("for consultations");
            case MEETING_RESUMED -> new MeetingResumed();
            case MEETING_ADJOURNED -> new MeetingAdjourned("the list of speakers is exhausted");
            case ITEMS_ORDERED -> new ItemsOrdered(ITEMS.reversed());
            case PROPOSAL_TAKEN_UP -> new ProposalTakenUp(DRAFT, "5");
            case VOTING_RIGHT_SUSPENDED ->
                new VotingRightSuspended(
                        MemberCode.of("ASH"),
                        LocalDate.parse("2022-01-11"),
                        LocalDate.parse("2022-12-31"),
                        "ARTICLE_19",
                        "decision 11 of the orchard");
            case VOTING_RIGHT_RESTORED ->
                new VotingRightRestored(
                        MemberCode.of("ASH"), LocalDate.parse("2022-06-01"), "decision 12 of the orchard");
            default -> null;
        };
    }

    private static TallyReported report() {
        return new TallyReported(
                BALLOT,
                new Subject(Subject.Kind.AMENDMENT, AMENDMENT),
                "Shall the amendment be adopted?",
                "The amendment is adopted.",
                MajorityRule.twoThirds(),
                new Basis(Basis.Kind.RULING, "rule 84"),
                (int) FIGURES.sum(),
                FIGURES,
                Outcome.REJECTED,
                Reason.NO_MAJORITY,
                "a press release",
                "one source");
    }

    private static MeetingOpened opening() {
        Provenance simulated = new Provenance(
                Provenance.Kind.SIMULATED,
                "ga-2022-03-02",
                "A/ES-11/PV.5",
                Provenance.RollSource.OFFICIAL,
                Provenance.Timing.INVENTED);
        return new MeetingOpened(
                AssemblyId.of("unga"),
                "A/ES-11/PV.5",
                "5th plenary meeting",
                "Eleventh emergency special session",
                "America/New_York",
                ITEMS,
                simulated);
    }
}
