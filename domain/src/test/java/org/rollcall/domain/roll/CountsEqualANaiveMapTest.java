package org.rollcall.domain.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.domain.id.MemberCode;

/** The byte array and its running counts say what a plain map of the latest votes says. */
class CountsEqualANaiveMapTest {

    private record Cast(int place, Choice choice) {}

    @Provide
    Arbitrary<List<Cast>> casts() {
        return Combinators.combine(Arbitraries.integers().between(0, 11), Arbitraries.of(Choice.class))
                .as(Cast::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs().between(1, 1L << 40).list().ofSize(12);
    }

    @Property
    void counts_in_members(@ForAll("casts") List<Cast> casts) {
        Votes votes = new Votes(roll(null));
        Map<Integer, Choice> naive = replay(casts, votes);

        assertThat(votes.tally()).isEqualTo(tally(naive, null));
        assertThat(votes.weighted()).isEqualTo(votes.tally());
        for (int place = 0; place < 12; place++) {
            assertThat(votes.choiceAt(place)).isEqualTo(naive.get(place));
            assertThat(votes.choiceOf(MemberCode.of("M" + place))).isEqualTo(naive.get(place));
        }
    }

    @Property
    void counts_in_weight(@ForAll("casts") List<Cast> casts, @ForAll("weights") List<Long> weights) {
        Votes votes = new Votes(roll(weights));
        Map<Integer, Choice> naive = replay(casts, votes);

        assertThat(votes.tally()).isEqualTo(tally(naive, null));
        assertThat(votes.weighted()).isEqualTo(tally(naive, weights));
    }

    @Property
    void a_vote_is_changed_when_it_was_cast_before(@ForAll("casts") List<Cast> casts) {
        Votes votes = new Votes(roll(null));
        replay(casts, votes);

        for (int place = 0; place < 12; place++) {
            int there = place;
            long times = casts.stream().filter(cast -> cast.place() == there).count();
            assertThat(votes.changedAt(place)).isEqualTo(times > 1);
            assertThat(votes.seqAt(place)).isEqualTo(lastSeq(casts, place));
        }
    }

    private static Map<Integer, Choice> replay(List<Cast> casts, Votes votes) {
        Map<Integer, Choice> naive = new HashMap<>();
        for (int i = 0; i < casts.size(); i++) {
            Cast cast = casts.get(i);
            assertThat(votes.put(cast.place(), cast.choice(), i + 1)).isEqualTo(naive.put(cast.place(), cast.choice()));
        }
        return naive;
    }

    private static long lastSeq(List<Cast> casts, int place) {
        for (int i = casts.size(); i > 0; i--) {
            if (casts.get(i - 1).place() == place) {
                return i;
            }
        }
        return 0;
    }

    private static Roll roll(List<Long> weights) {
        List<MemberCode> members = new ArrayList<>();
        for (int place = 0; place < 12; place++) {
            members.add(MemberCode.of("M" + place));
        }
        return new Roll(members, null, weights, null);
    }

    private static Tally tally(Map<Integer, Choice> votes, List<Long> weights) {
        long[] counts = new long[Choice.values().length];
        votes.forEach((place, choice) -> counts[choice.ordinal()] += weights == null ? 1 : weights.get(place));
        long members = weights == null
                ? 12
                : weights.stream().mapToLong(Long::longValue).sum();
        return new Tally(members, counts[0], counts[1], counts[2]);
    }
}
