package org.rollcall.domain.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.MemberCode;

/**
 * What was said of a ballot beside the count; none of it alters a vote (DESIGN decision 7).
 *
 * @param notParticipating members that declared it and did not vote afterwards, with the seq of the declaration
 * @param intended in the order in which it was said
 * @param reported in the order in which it was reported
 * @param corrected what later editions of the record read otherwise, in their order
 */
public record Said(
        Map<MemberCode, Long> notParticipating,
        List<Intended> intended,
        List<Reported> reported,
        List<Corrected> corrected) {

    private static final int MOST = 1_000;

    public Said {
        // A value that was kept before corrections were known has none.
        corrected = corrected == null ? List.of() : corrected;
    }

    /** Nothing. */
    public static final Said NOTHING = new Said(Map.of(), List.of(), List.of(), List.of());

    /** A delegation's word on how it had meant to vote. */
    public record Intended(long seq, Moment at, VoteIntended word) {}

    /** What somebody else published. */
    public record Reported(long seq, Moment at, FigureReported word) {}

    /** What a later edition of the record reads otherwise. */
    public record Corrected(long seq, Moment at, RecordCorrected word) {}

    /** Why nothing more is kept beside this ballot, or {@code null}: all of it is read again whenever something is added. */
    Effect.Refused refusalOfMore() {
        return intended.size() + reported.size() + corrected.size() < MOST
                ? null
                : Effect.refused(Refusal.TOO_MANY, "a ballot keeps at most " + MOST + " words beside its count");
    }

    Said with(NonParticipationDeclared declared, long seq) {
        Map<MemberCode, Long> all = new LinkedHashMap<>(notParticipating);
        all.put(declared.member(), seq);
        return new Said(all, intended, reported, corrected);
    }

    /** A member that votes after all does participate. */
    Said voted(MemberCode member) {
        if (!notParticipating.containsKey(member)) {
            return this;
        }
        Map<MemberCode, Long> others = new LinkedHashMap<>(notParticipating);
        others.remove(member);
        return new Said(others, intended, reported, corrected);
    }

    Said with(VoteIntended word, long seq, Moment at) {
        return new Said(notParticipating, added(intended, new Intended(seq, at, word)), reported, corrected);
    }

    Said with(FigureReported word, long seq, Moment at) {
        return new Said(notParticipating, intended, added(reported, new Reported(seq, at, word)), corrected);
    }

    Said with(RecordCorrected word, long seq, Moment at) {
        return new Said(notParticipating, intended, reported, added(corrected, new Corrected(seq, at, word)));
    }

    /** What the latest edition that corrected this member reads; empty where none did. */
    public Optional<Recorded> readingOf(MemberCode member) {
        return corrected.reversed().stream()
                .map(Corrected::word)
                .filter(word -> member.equals(word.member()))
                .findFirst()
                .map(RecordCorrected::reading);
    }

    /** The latest correction of that, {@code date} or {@code title}; empty where there is none. */
    public Optional<RecordCorrected> correctionOf(String what) {
        return corrected.reversed().stream()
                .map(Corrected::word)
                .filter(word -> what.equals(word.what()))
                .findFirst();
    }

    private static <T> List<T> added(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
