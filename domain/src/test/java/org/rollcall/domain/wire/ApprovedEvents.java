package org.rollcall.domain.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Base;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.TieRule;

/** What the approved file of each type says, as the event that this software reads from it; every component is given. */
final class ApprovedEvents {

    private static final StreamId DRAFT = StreamId.of("a-es-11-l-1");
    private static final BallotId BALLOT = new BallotId(DRAFT, 1);
    private static final Figures FIGURES = new Figures(141L, 5L, 35L, 12L);
    private static final Basis BASIS = new Basis(Basis.Kind.CHARTER_LIST, "Charter 18(2); rules 83 and 86");

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of("UKRAINE--INTERNATIONAL RELATIONS", "USE OF FORCE"),
            "A/ES-11/5",
            "RECORDED - No machine generated vote");
    private static final LocalDate FOUNDED = LocalDate.parse("1945-10-24");

    private ApprovedEvents() {}

    /** The envelope around the event of that type. */
    static Envelope envelope(EventType type) {
        return new Envelope(
                CommandId.of("approved:" + type.wireName()),
                "/ingest/ingest-1",
                streamOf(type),
                Instant.parse("2022-03-02T17:04:05.678Z"),
                "secretariat",
                "00112233445566778899aabbccddeeff",
                type == EventType.VOTE_CAST ? Moment.of("2022-03-02T16:59:00Z") : Moment.of("2022-03-02"),
                event(type));
    }

    private static StreamId streamOf(EventType type) {
        if (AssemblyEvent.class.isAssignableFrom(type.eventClass())) {
            return StreamId.of("assembly:orchard");
        }
        boolean ofMeeting = MeetingEvent.class.isAssignableFrom(type.eventClass());
        return ofMeeting && type != EventType.STATEMENT_DELIVERED ? StreamId.of("meeting:a-es-11-pv-5") : DRAFT;
    }

    private static Event event(EventType type) {
        return ApprovedProceedings.event(type).orElseGet(() -> plain(type));
    }

    private static Event plain(EventType type) {
        return switch (type) {
            case PROPOSAL_SUBMITTED_V1 -> submission(null);
            case PROPOSAL_SUBMITTED -> submission(CATALOGUE);
            case SPONSOR_JOINED -> new SponsorJoined("Türkiye", "A/ES-11/L.8");
            case MAJORITY_DETERMINED -> new MajorityDetermined(MajorityRule.twoThirds(), BASIS);
            case BALLOT_OPENED -> opening();
            case VOTE_CAST ->
                new VoteCast(BALLOT, MemberCode.of("ASH"), Choice.ABSTAIN, "the Secretary", CommandId.of("vote-7/3"));
            case BALLOT_CLOSED -> new BallotClosed(BALLOT);
            case BALLOT_VOIDED -> new BallotVoided(BALLOT, "the board failed");
            case RESULT_ANNOUNCED ->
                new ResultAnnounced(BALLOT, FIGURES, Outcome.ADOPTED, "The draft resolution is adopted.");
            case PROPOSAL_ADOPTED -> new ProposalAdopted(BALLOT, FIGURES);
            case PROPOSAL_REJECTED -> new ProposalRejected(BALLOT, new Figures(1L, 2L, 3L, null));
            case RESOLUTION_NUMBERED -> new ResolutionNumbered("A/RES/ES-11/1");
            case ASSEMBLY_DEFINED_V1 -> definitionOfOneTermEach();
            case ASSEMBLY_DEFINED -> definition();
            default -> throw new IllegalArgumentException(type + " has no approved example");
        };
    }

    private static ProposalSubmitted submission(Catalogue catalogue) {
        return new ProposalSubmitted(
                AssemblyId.of("unga"),
                "A/ES-11/L.1",
                "Aggression against Ukraine",
                "DRAFT_RESOLUTION",
                "Eleventh emergency special session",
                "A/ES-11/PV.5",
                "Agenda item 5",
                List.of(StreamId.of("a-es-11-l-2")),
                "es-11",
                catalogue,
                new Provenance(
                        Provenance.Kind.IMPORTED,
                        "undl",
                        "3959039",
                        Provenance.RollSource.OFFICIAL,
                        Provenance.Timing.INVENTED));
    }

    /** One condition of each kind, and a roll with everything that a roll can have. */
    private static BallotOpened opening() {
        List<MemberCode> members = List.of(MemberCode.of("ASH"), MemberCode.of("ELM"), MemberCode.of("YEW"));
        MajorityRule rule = new MajorityRule(
                "everything",
                "all that a rule can ask",
                "of no charter",
                List.of(
                        new Condition.Fraction(Base.PRESENT_AND_VOTING, 2, 3, false, Measure.WEIGHT),
                        new Condition.AtLeast(2),
                        new Condition.NoVeto(List.of(MemberCode.of("ASH"))),
                        new Condition.Quorum(1, 2, true)),
                TieRule.SECOND_VOTE);
        return new BallotOpened(
                BALLOT,
                new Subject(Subject.Kind.AMENDMENT, "A/ES-11/L.8"),
                "Shall the amendment be adopted?",
                "The amendment is adopted.",
                rule,
                BASIS,
                new Roll(members, Map.of(MemberCode.of("YEW"), "ARTICLE_19"), List.of(3L, 2L, 1L), 4),
                Method.ROLL_CALL,
                Visibility.SEALED,
                2);
    }

    /** What the first version says, as the event that it is today. */
    private static AssemblyDefined definitionOfOneTermEach() {
        Member ash = ash(List.of(new Member.Term(FOUNDED, LocalDate.parse("2011-07-14"))), null);
        Member elm = new Member(MemberCode.of("ELM"), Map.of("en", "Elm"), null, null, null);
        return new AssemblyDefined("Assembly of the orchard", rules(null), List.of(ash, elm), null, null);
    }

    private static AssemblyDefined definition() {
        Member.Term first = new Member.Term(FOUNDED, LocalDate.parse("2011-07-14"));
        Member.Term second = new Member.Term(LocalDate.parse("2015-01-01"), null);
        Member elm = new Member(MemberCode.of("ELM"), Map.of("en", "Elm"), null, 2L, null);
        Procedure procedure = new Procedure(
                "Chair",
                "approves",
                "simple-majority",
                "two-thirds",
                List.of(MotionEvent.Kind.SUSPENSION_OF_MEETING, MotionEvent.Kind.CLOSURE_OF_DEBATE),
                true);
        return new AssemblyDefined(
                "Assembly of the orchard", rules(procedure), List.of(ash(List.of(first, second), 3L), elm), 4, 5L);
    }

    private static RuleBook rules(Procedure procedure) {
        List<MajorityRule> majorities = List.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority());
        return new RuleBook("Rules of the orchard", majorities, procedure);
    }

    private static Member ash(List<Member.Term> terms, Long weight) {
        return new Member(
                MemberCode.of("ASH"),
                Map.of("en", "Ash", "fr", "Frêne", "ar", "الدردار"),
                terms,
                weight,
                List.of(new Member.Group("Tall trees", FOUNDED, LocalDate.parse("1991-12-25"))));
    }
}
