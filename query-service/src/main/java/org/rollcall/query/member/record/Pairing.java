package org.rollcall.query.member.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.query.archive.Numbering;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.archive.Share;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.member.record.Agreement.With;

/** Counts how often each other member voted like one. */
final class Pairing {

    private static final int SOME = 256;

    private static final Comparator<With> HIGHEST = Comparator.comparing(With::share)
            .thenComparing(With::both)
            .reversed()
            .thenComparing(With::code);

    private final int member;
    private int[] both = new int[SOME];
    private int[] same = new int[SOME];

    Pairing(int member) {
        this.member = member;
    }

    void add(RollCall roll) {
        char its = letterOf(roll);
        if (its == RollCall.NOT_VOTING) {
            return;
        }
        for (int place = 0; place < roll.size(); place++) {
            if (roll.letter(place) != RollCall.NOT_VOTING) {
                add(roll.member(place), roll.letter(place) == its);
            }
        }
    }

    /** A member that is not on the roll did not vote. */
    private char letterOf(RollCall roll) {
        for (int place = 0; place < roll.size(); place++) {
            if (roll.member(place) == member) {
                return roll.letter(place);
            }
        }
        return RollCall.NOT_VOTING;
    }

    private void add(int other, boolean alike) {
        if (other >= both.length) {
            both = Arrays.copyOf(both, 2 * other);
            same = Arrays.copyOf(same, 2 * other);
        }
        both[other]++;
        same[other] += alike ? 1 : 0;
    }

    /** The others with at least that many roll calls in which both voted. */
    List<With> with(Numbering numbering, KnownBody body, int least) {
        return IntStream.range(0, Math.min(numbering.size(), both.length))
                .filter(other -> other != member && both[other] >= least)
                .mapToObj(other -> with(other, numbering.code(other), body))
                .sorted(HIGHEST)
                .toList();
    }

    private With with(int other, String code, KnownBody body) {
        return new With(code, body.nameOf(code), same[other], both[other], Share.of(same[other], both[other]));
    }
}
