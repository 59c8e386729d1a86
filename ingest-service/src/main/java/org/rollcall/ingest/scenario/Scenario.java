package org.rollcall.ingest.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * One roll call, member by member.
 *
 * @param date when it was taken, or {@code null} for an invented one
 * @param roll whether the record says who voted how, or it was made up; what is made up stays in fictional assemblies
 * @param source the data set and
 * @param record the record in it, for official rolls
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
        Moment date,
        String session,
        String meeting,
        String item,
        String question,
        String yesMeans,
        String rule,
        Basis basis,
        RollSource roll,
        String source,
        String record,
        List<String> sponsors,
        Map<MemberCode, String> notEntitled,
        Votes votes,
        Totals official,
        String citation) {

    /** The members by what they did, in the wire's words. */
    public record Votes(
            List<MemberCode> YES, List<MemberCode> NO, List<MemberCode> ABSTAIN, List<MemberCode> NOT_VOTING) {}

    /** Totals as the record states them. */
    public record Totals(int yes, int no, int abstain, int notVoting) {}

    /** One member's vote. */
    public record Cast(MemberCode member, Choice choice) {}

    public Scenario {
        sponsors = sponsors == null ? List.of() : List.copyOf(sponsors);
        notEntitled = notEntitled == null ? Map.of() : Map.copyOf(notEntitled);
        var counted = new Totals(votes.YES.size(), votes.NO.size(), votes.ABSTAIN.size(), votes.NOT_VOTING.size());
        if (!counted.equals(official)) {
            throw new InvalidValue("votes", "of scenario " + id + " add up to " + counted + ", not to " + official);
        }
    }

    public int members() {
        return official.yes + official.no + official.abstain + official.notVoting;
    }

    /** All that cast a vote, in order of their codes. */
    public List<Cast> casts() {
        List<Cast> casts = new ArrayList<>(members());
        votes.YES.forEach(member -> casts.add(new Cast(member, Choice.YES)));
        votes.NO.forEach(member -> casts.add(new Cast(member, Choice.NO)));
        votes.ABSTAIN.forEach(member -> casts.add(new Cast(member, Choice.ABSTAIN)));
        casts.sort(java.util.Comparator.comparing(Cast::member));
        return casts;
    }
}
