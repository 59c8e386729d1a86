package org.rollcall.domain.story;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Method;
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
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;

/** The events of an orchard's assembly: six members, of which {@code YEW} may not vote. */
public final class Vocabulary {

    public static final StreamId PROPOSAL = StreamId.of("a-l-1");
    public static final StreamId ELSEWHERE = StreamId.of("a-l-2");
    public static final StreamId ORCHARD = StreamId.of("assembly:orchard");
    public static final Basis RULING = new Basis(Basis.Kind.RULING, "ruling of the Chair");
    public static final Roll ROLL = new Roll(
            members("ASH", "ELM", "FIR", "OAK", "YEW", "ZEL"), Map.of(MemberCode.of("YEW"), "ARTICLE_19"), null, null);

    private static final Provenance IMPORTED = new Provenance(
            Provenance.Kind.IMPORTED, "orchard", "17", Provenance.RollSource.OFFICIAL, Provenance.Timing.INVENTED);

    private Vocabulary() {}

    public static List<MemberCode> members(String... codes) {
        return Arrays.stream(codes).map(MemberCode::of).toList();
    }

    public static BallotId ballot(int number) {
        return new BallotId(PROPOSAL, number);
    }

    public static ProposalSubmitted submitted() {
        return submittedFrom(Provenance.test());
    }

    /** A draft from a published record. */
    public static ProposalSubmitted imported() {
        return submittedFrom(IMPORTED);
    }

    private static ProposalSubmitted submittedFrom(Provenance provenance) {
        return new ProposalSubmitted(
                AssemblyId.of("orchard"), "A/L.1", "Shade", null, null, null, null, null, null, provenance);
    }

    public static SponsorJoined sponsor(String name) {
        return new SponsorJoined(name, null);
    }

    public static SponsorJoined sponsorOfAmendment(String name, String amendment) {
        return new SponsorJoined(name, amendment);
    }

    public static MajorityDetermined determined(MajorityRule rule) {
        return new MajorityDetermined(rule, RULING);
    }

    /** Opened under two-thirds. */
    public static BallotOpened opened(int number) {
        return opened(number, MajorityRule.twoThirds());
    }

    public static BallotOpened opened(int number, MajorityRule rule) {
        return opened(ballot(number), Subject.whole(), rule, ROLL);
    }

    public static BallotOpened openedOn(int number, Subject subject) {
        return opened(ballot(number), subject, MajorityRule.twoThirds(), ROLL);
    }

    public static BallotOpened opened(BallotId ballot, Subject subject, MajorityRule rule, Roll roll) {
        return new BallotOpened(
                ballot,
                subject,
                "Shall it be adopted?",
                "It is adopted.",
                rule,
                rule == null ? null : RULING,
                roll,
                Method.MACHINE,
                Visibility.PUBLIC,
                null);
    }

    /** A vote in ballot 1. */
    public static VoteCast vote(String member, Choice choice) {
        return vote(ballot(1), member, choice);
    }

    public static VoteCast vote(BallotId ballot, String member, Choice choice) {
        return new VoteCast(ballot, MemberCode.of(member), choice, null, null);
    }

    /** A vote in ballot 1 that changes the one that the command {@code replaces} cast. */
    public static VoteCast change(String member, Choice choice, String replaces) {
        return new VoteCast(ballot(1), MemberCode.of(member), choice, null, CommandId.of(replaces));
    }

    public static BallotClosed closed(int number) {
        return new BallotClosed(ballot(number));
    }

    public static BallotVoided voided(int number) {
        return new BallotVoided(ballot(number), "the board failed");
    }

    public static ResultAnnounced announced(int number, Figures figures, Outcome outcome) {
        return new ResultAnnounced(ballot(number), figures, outcome, null);
    }

    public static ProposalAdopted adopted(int number) {
        return new ProposalAdopted(ballot(number), null);
    }

    public static ProposalAdopted adoptedWithoutVote() {
        return new ProposalAdopted(null, null);
    }

    public static ProposalRejected rejected(int number) {
        return new ProposalRejected(ballot(number), null);
    }

    public static ResolutionNumbered numbered(String symbol) {
        return new ResolutionNumbered(symbol);
    }

    public static AssemblyDefined defined(String name, Member... members) {
        RuleBook rules = new RuleBook("Rules of the orchard", List.of(MajorityRule.twoThirds()), null);
        return new AssemblyDefined(name, rules, List.of(members), null, null);
    }
}
