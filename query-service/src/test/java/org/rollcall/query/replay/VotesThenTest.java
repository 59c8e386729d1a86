package org.rollcall.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;

class VotesThenTest {

    private static final int MEMBERS = 7;
    private static final int VOTES = 300;

    @Test
    void at_every_moment_they_are_those_that_were_put_until_then() {
        for (long seed = 1; seed <= 20; seed++) {
            Random dice = new Random(seed);
            Roll roll = Roll.of(IntStream.range(0, MEMBERS)
                    .mapToObj(place -> MemberCode.of("M" + place))
                    .toList());
            int[] places = dice.ints(VOTES, 0, MEMBERS).toArray();
            // Other records stand between two votes.
            long[] seqs = new long[VOTES];
            for (int vote = 0; vote < VOTES; vote++) {
                seqs[vote] = (vote == 0 ? 3 : seqs[vote - 1]) + 1 + dice.nextInt(3);
            }
            VotesThen then = new VotesThen(roll);
            for (int vote = 0; vote < VOTES; vote++) {
                then.put(places[vote], choice(vote), seqs[vote]);
            }
            Votes told = new Votes(roll);
            int next = 0;
            for (long seq = 0; seq <= seqs[VOTES - 1] + 2; seq++) {
                if (next < VOTES && seqs[next] == seq) {
                    told.put(places[next], choice(next), seq);
                    next++;
                }
                same(then, told, seq, next == 0 ? 0 : seqs[next - 1], "seed " + seed + " at " + seq);
            }
        }
    }

    private static void same(VotesThen then, Votes told, long seq, long last, String where) {
        Votes votes = then.at(seq);
        assertThat(votes.letters()).as(where).isEqualTo(told.letters());
        assertThat(votes.tally()).as(where).isEqualTo(told.tally());
        assertThat(then.lastSeq(seq)).as(where).isEqualTo(last);
        for (int place = 0; place < MEMBERS; place++) {
            assertThat(votes.seqAt(place)).as(where).isEqualTo(told.seqAt(place));
            assertThat(votes.changedAt(place)).as(where).isEqualTo(told.changedAt(place));
        }
    }

    private static Choice choice(int vote) {
        return Choice.values()[vote % Choice.values().length];
    }
}
