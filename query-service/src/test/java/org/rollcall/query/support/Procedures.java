package org.rollcall.query.support;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** Stories of a whole procedure, each told to its end. */
public final class Procedures {

    /** The record of a vote as a data set has it: no rule, no times. */
    private static final Provenance IMPORTED = new Provenance(
            Provenance.Kind.IMPORTED, "undl", "3959039", Provenance.RollSource.OFFICIAL, Provenance.Timing.INVENTED);

    private Procedures() {}

    /** One member does not participate, one meant something else, and the press gets three things wrong. */
    public static Story pressed(String id) {
        Story story = Story.of(id).open(Visibility.PUBLIC);
        BallotId ballot = BallotId.of(story.ballot());
        story.tell(new NonParticipationDeclared(ballot, MemberCode.of("DDD")))
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.YES)
                .cast("CCC", Choice.NO)
                .close()
                .announce(2, 1, 1);
        story.tell(new VoteIntended(ballot, MemberCode.of("CCC"), Choice.ABSTAIN, "It had intended to abstain."));
        story.tell(new FigureReported(
                ballot,
                "The Lighthouse",
                "two absent, says the Security Council",
                new Figures(null, 2L, null, 1L),
                Outcome.REJECTED,
                "Security Council",
                null));
        return story;
    }

    /** Of four amendments the second in order is adopted, one falls with it, one is rejected; the text is adopted as amended. */
    public static Story amended(String id) {
        Story story = Story.of(id)
                .tell(new ProposalRevised("H/" + id + "/Rev.1", "Dues of the harbour, revised", "the first paragraph"))
                .tell(amendment("H/A.1", List.of("Bay", "Cove"), List.of()))
                .tell(amendment("H/A.2", List.of("Cape"), List.of("H/A.1")))
                .tell(amendment("H/A.3", List.of("Dune"), List.of()))
                .tell(new AmendmentsRanked(List.of("H/A.3", "H/A.2", "H/A.1"), "furthest removed first"))
                .tell(new StatementDelivered(
                        "Port of AAA", StatementDelivered.Kind.BEFORE_VOTE, "The dues are too high.", null));
        vote(story, amendment("H/A.3"), Choice.NO)
                .tell(new AmendmentRejected("H/A.3", BallotId.of(story.ballot()), null));
        vote(story, amendment("H/A.2"), Choice.YES)
                .tell(new AmendmentAdopted("H/A.2", BallotId.of(story.ballot()), null))
                .tell(new AmendmentNotPut("H/A.1", "H/A.2 was adopted"));
        return vote(story, new Subject(Subject.Kind.AS_AMENDED, null), Choice.YES)
                .tell(new ProposalAdopted(BallotId.of(story.ballot()), null))
                .number("H/RES/" + id);
    }

    private static AmendmentSubmitted amendment(String symbol, List<String> sponsors, List<String> makesFall) {
        return new AmendmentSubmitted(symbol, "Lower dues", sponsors, "replace five by four", null, false, makesFall);
    }

    private static Subject amendment(String symbol) {
        return new Subject(Subject.Kind.AMENDMENT, symbol);
    }

    /** A motion for division is carried without a vote; one part is rejected, and what is left is adopted. */
    public static Story divided(String id) {
        var parts = List.of(new Part("paragraph 2", "on the tolls", true), new Part("paragraph 3", null, true));
        Story story = Story.of(id)
                .tell(new MotionMoved("m1", MotionEvent.Kind.DIVISION, "Bay", null, null, parts, null, null))
                .tell(new MotionCarried("m1", null, null));
        vote(story, new Subject(Subject.Kind.PART, "paragraph 2"), Choice.NO);
        vote(story, new Subject(Subject.Kind.PART, "paragraph 3"), Choice.YES);
        return vote(story, new Subject(Subject.Kind.AS_AMENDED, null), Choice.YES);
    }

    /** A motion that the proposal be not acted on is carried, put the other way round. */
    public static Story notActedOn(String id) {
        Story story = Story.of(id)
                .tell(new MotionMoved(
                        "m1",
                        MotionEvent.Kind.NO_ACTION,
                        "Cape",
                        "Let it rest.",
                        null,
                        null,
                        MotionEvent.Polarity.YES_DEFEATS,
                        1));
        return vote(story, new Subject(Subject.Kind.MOTION, "m1"), Choice.NO);
    }

    /** Reconsiders what was adopted, adopts it again and numbers it anew. */
    public static Story again(Story adopted, String number) {
        adopted.tell(new MotionMoved("m1", MotionEvent.Kind.RECONSIDERATION, "Bay", null, null, null, null, null));
        vote(adopted, new Subject(Subject.Kind.MOTION, "m1"), Choice.YES);
        return vote(adopted, null, Choice.YES).number(number);
    }

    /** All who may vote do so, alike. */
    public static Story vote(Story story, Subject subject, Choice choice) {
        story.open(Visibility.PUBLIC, subject, null);
        for (String member : List.of("AAA", "BBB", "CCC", "DDD")) {
            story.cast(member, choice);
        }
        return story.close();
    }

    /** The amendment of 27 October 2023 as it is known: a majority, but not two-thirds. */
    public static Story reported(String id) {
        Story story = Story.of(id).tell(amendment("H/A.1", List.of("Bay"), List.of()));
        return story.tell(new TallyReported(
                new BallotId(StreamId.of(id), 1),
                amendment("H/A.1"),
                "Shall the amendment be adopted?",
                "the amendment is adopted",
                null,
                null,
                193,
                new Figures(88L, 55L, 23L, null),
                Outcome.REJECTED,
                Reason.NO_MAJORITY,
                "Provisional record",
                "also reported with 85"));
    }

    /** The same of a document that a catalogue describes. */
    public static Story catalogued(String id) {
        Catalogue catalogue = new Catalogue(List.of("HARBOURS", "DUES"), "H/1", "RECORDED");
        return withoutRule(Story.untold(id).tell(Harbour.catalogued("H/" + id, IMPORTED, catalogue)));
    }

    /** Three to two, and nobody recorded which majority was required. */
    public static Story withoutRule(String id) {
        return withoutRule(Story.untold(id).tell(Harbour.draft("H/" + id, null, IMPORTED)));
    }

    private static Story withoutRule(Story story) {
        Roll roll = Roll.of(List.of("AAA", "BBB", "CCC", "DDD", "EEE").stream()
                .map(MemberCode::of)
                .toList());
        return story.open(Visibility.PUBLIC, null, null, roll)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.YES)
                .cast("CCC", Choice.YES)
                .cast("DDD", Choice.NO)
                .cast("EEE", Choice.NO)
                .close();
    }

    /** A decided vote of a series on a day: so many in favour. */
    public static Story ofSeries(String id, String symbol, String series, String day, Provenance.Kind kind) {
        Provenance provenance =
                new Provenance(kind, null, null, Provenance.RollSource.INVENTED, Provenance.Timing.INVENTED);
        Story story = Story.untold(id)
                .on(day)
                .tell(Harbour.draft(symbol, series, provenance))
                .tell(Harbour.majority());
        return vote(story, null, Choice.YES).number("H/RES/" + symbol);
    }

    /** A body of two, one of them heavier, defined here, and the vote of the lighter one. */
    public static Story weighted(String assembly, String id) {
        List<Member> members = List.of(heavy("AAA", 2), heavy("BBB", 3));
        RuleBook rules = new RuleBook("Rules", List.of(MajorityRule.twoThirds()), null);
        Story.untold("assembly:" + assembly)
                .tell(new AssemblyDefined("Quay", rules, members, null, 5L))
                .end();
        Story story = Story.untold(id)
                .tell(Harbour.draft(AssemblyId.of(assembly), "H/" + id, null, Provenance.test()))
                .tell(Harbour.majority());
        List<MemberCode> codes = members.stream().map(Member::code).toList();
        return story.open(
                        Visibility.PUBLIC, null, MajorityRule.twoThirds(), new Roll(codes, null, List.of(2L, 3L), null))
                .cast("AAA", Choice.YES);
    }

    private static Member heavy(String code, long weight) {
        return new Member(MemberCode.of(code), Map.of("en", code), null, weight, null);
    }
}
