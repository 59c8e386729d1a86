package org.rollcall.domain.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.MemberCode;

/**
 * What was said of a ballot beside the count; none of it alters a vote (DESIGN decision 7).
 *
 * @param notParticipating members that declared it and did not vote afterwards, with the seq of the declaration
 * @param intended in the order in which it was said
 * @param reported in the order in which it was reported
 */
public record Said(Map<MemberCode, Long> notParticipating, List<Intended> intended, List<Reported> reported) {

    private static final int MOST = 1_000;

    /** Nothing. */
    public static final Said NOTHING = new Said(Map.of(), List.of(), List.of());

    /** A delegation's word on how it had meant to vote. */
    public record Intended(long seq, Moment at, VoteIntended word) {}

    /** What somebody else published. */
    public record Reported(long seq, Moment at, FigureReported word) {}

    /** Why nothing more is kept beside this ballot, or {@code null}: all of it is read again whenever something is added. */
    Effect.Refused refusalOfMore() {
        return intended.size() + reported.size() < MOST
                ? null
                : Effect.refused(Refusal.TOO_MANY, "a ballot keeps at most " + MOST + " words beside its count");
    }

    Said with(NonParticipationDeclared declared, long seq) {
        Map<MemberCode, Long> all = new LinkedHashMap<>(notParticipating);
        all.put(declared.member(), seq);
        return new Said(all, intended, reported);
    }

    /** A member that votes after all does participate. */
    Said voted(MemberCode member) {
        if (!notParticipating.containsKey(member)) {
            return this;
        }
        Map<MemberCode, Long> others = new LinkedHashMap<>(notParticipating);
        others.remove(member);
        return new Said(others, intended, reported);
    }

    Said with(VoteIntended word, long seq, Moment at) {
        return new Said(notParticipating, added(intended, new Intended(seq, at, word)), reported);
    }

    Said with(FigureReported word, long seq, Moment at) {
        return new Said(notParticipating, intended, added(reported, new Reported(seq, at, word)));
    }

    private static <T> List<T> added(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
