package org.rollcall.query.replay;

import java.util.Arrays;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;

/**
 * Every vote that was ever cast on a ballot, so that the votes of any moment are found without telling those between again: at each
 * place the positions of its votes, rising. A look costs the members, and of the length of the history only its logarithm.
 */
final class VotesThen {

    private static final int FIRST = 2;

    private final Roll roll;
    private final long[][] seqs;
    private final Choice[][] choices;
    private final int[] counts;

    VotesThen(Roll roll) {
        this.roll = roll;
        this.seqs = new long[roll.size()][FIRST];
        this.choices = new Choice[roll.size()][FIRST];
        this.counts = new int[roll.size()];
    }

    /** The next vote, which counts; positions only rise. */
    void put(int place, Choice choice, long seq) {
        int count = counts[place]++;
        if (count == seqs[place].length) {
            seqs[place] = Arrays.copyOf(seqs[place], 2 * count);
            choices[place] = Arrays.copyOf(choices[place], 2 * count);
        }
        seqs[place][count] = seq;
        choices[place][count] = choice;
    }

    /** The votes as they stood at that moment. */
    Votes at(long seq) {
        Votes votes = new Votes(roll);
        for (int place = 0; place < counts.length; place++) {
            int last = lastUpTo(place, seq);
            if (last > 0) {
                // What it replaces only leaves the mark that it was changed.
                votes.put(place, choices[place][last - 1], seqs[place][last - 1]);
            }
            if (last >= 0) {
                votes.put(place, choices[place][last], seqs[place][last]);
            }
        }
        return votes;
    }

    /** The position of the last vote until that moment, or 0. */
    long lastSeq(long seq) {
        long latest = 0;
        for (int place = 0; place < counts.length; place++) {
            int last = lastUpTo(place, seq);
            latest = last < 0 ? latest : Math.max(latest, seqs[place][last]);
        }
        return latest;
    }

    /** Which of its votes that is; -1 for none. */
    private int lastUpTo(int place, long seq) {
        int found = Arrays.binarySearch(seqs[place], 0, counts[place], seq);
        return found >= 0 ? found : -found - 2;
    }
}
