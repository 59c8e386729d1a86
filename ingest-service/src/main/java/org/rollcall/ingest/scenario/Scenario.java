package org.rollcall.ingest.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * One roll call, member by member.
 *
 * @param series the line of votes that it continues, or {@code null}
 * @param related symbols of other drafts on the same matter
 * @param date when it was taken, or {@code null} for an invented one
 * @param rule that decides, or {@code null} where the record does not say: it is then only imported, never played
 * @param method how the vote was taken; by machine unless given
 * @param play whether it can be simulated; {@code null} counts as true
 * @param roll whether the record says who voted how, or it was made up; what is made up stays in fictional assemblies
 * @param source the data set and
 * @param record the record in it, for official rolls
 * @param notParticipating those not voting that were present and declared that they do not participate
 * @param votes the members by what they did
 * @param official the totals that the record states, which the votes must add up to
 */
public record Scenario(
        String id,
        String title,
        AssemblyId assembly,
        String symbol,
        String resolution,
        String kind,
        String series,
        List<String> related,
        Moment date,
        String session,
        String meeting,
        String item,
        String question,
        String yesMeans,
        String rule,
        Basis basis,
        Method method,
        Boolean play,
        RollSource roll,
        String source,
        String record,
        List<String> sponsors,
        Map<MemberCode, String> notEntitled,
        List<MemberCode> notParticipating,
        Votes votes,
        Totals official,
        String citation)
        implements Playable {

    /** The members by what they did, in the wire's words. */
    public record Votes(
            List<MemberCode> YES, List<MemberCode> NO, List<MemberCode> ABSTAIN, List<MemberCode> NOT_VOTING) {

        public Votes {
            YES = YES == null ? List.of() : List.copyOf(YES);
            NO = NO == null ? List.of() : List.copyOf(NO);
            ABSTAIN = ABSTAIN == null ? List.of() : List.copyOf(ABSTAIN);
            NOT_VOTING = NOT_VOTING == null ? List.of() : List.copyOf(NOT_VOTING);
        }

        /** All that cast a vote, in order of their codes. */
        public List<Cast> casts() {
            List<Cast> casts = new ArrayList<>();
            YES.forEach(member -> casts.add(new Cast(member, Choice.YES)));
            NO.forEach(member -> casts.add(new Cast(member, Choice.NO)));
            ABSTAIN.forEach(member -> casts.add(new Cast(member, Choice.ABSTAIN)));
            casts.sort(Comparator.comparing(Cast::member));
            return casts;
        }
    }

    /** Totals as the record states them. */
    public record Totals(int yes, int no, int abstain, int notVoting) {}

    /** One member's vote. */
    public record Cast(MemberCode member, Choice choice) {}

    public Scenario {
        related = related == null ? List.of() : List.copyOf(related);
        method = method == null ? Method.MACHINE : method;
        play = play == null || play;
        sponsors = sponsors == null ? List.of() : List.copyOf(sponsors);
        notEntitled = notEntitled == null ? Map.of() : Map.copyOf(notEntitled);
        notParticipating = notParticipating == null ? List.of() : List.copyOf(notParticipating);
        Playable.checkNotInvented(id, assembly, roll);
        var counted = new Totals(votes.YES.size(), votes.NO.size(), votes.ABSTAIN.size(), votes.NOT_VOTING.size());
        if (!counted.equals(official)) {
            throw new InvalidValue("votes", "of scenario " + id + " add up to " + counted + ", not to " + official);
        }
        if (!votes.NOT_VOTING.containsAll(notParticipating)) {
            throw new InvalidValue("notParticipating", "of scenario " + id + " names a member that voted");
        }
        if (play && rule == null) {
            throw new InvalidValue(
                    "play", "of scenario " + id + " must be false: no rule is known that would decide it");
        }
    }

    public int members() {
        return official.yes + official.no + official.abstain + official.notVoting;
    }

    /** All that cast a vote, in order of their codes. */
    public List<Cast> casts() {
        return votes.casts();
    }
}
