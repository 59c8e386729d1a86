package org.rollcall.system.simulation;

import java.util.EnumSet;
import java.util.Set;

/**
 * How large a run is and what may break in it. The smaller the plan that still fails, the shorter its story.
 *
 * @param votes how often each member votes
 * @param ballots one after another on one proposal
 */
public record Plan(
        int proposals,
        int ballots,
        int members,
        int votes,
        int ingests,
        int tallies,
        int queries,
        int readers,
        Set<Trouble> troubles) {

    /** What may break. */
    public enum Trouble {
        DUPLICATES,
        UNKNOWN_OUTCOMES,
        INGEST_CRASHES,
        TALLY_CRASHES,
        QUERY_CRASHES,
        DATABASE_AWAY,
        UNKNOWN_COMMITS,
        FROZEN,
        REBALANCES,
        OLD_BACKUP,
        TORN_TAIL,
        SLOW_READERS
    }

    /** The plan of a seed: mostly everything, sometimes little, so that faults also meet alone. */
    static Plan of(Dice dice) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        int often = dice.between(200, 900);
        for (Trouble trouble : Trouble.values()) {
            if (dice.inThousand(trouble == Trouble.TORN_TAIL ? 150 : often)) {
                troubles.add(trouble);
            }
        }
        if (troubles.contains(Trouble.TORN_TAIL)) {
            // Where the log lost its end and the database what it knew of it, nobody is left who could tell.
            troubles.remove(Trouble.OLD_BACKUP);
        }
        return new Plan(
                dice.between(1, 2),
                dice.between(1, 2),
                dice.between(2, 4),
                dice.between(1, 3),
                dice.between(1, 2),
                dice.between(1, 2),
                dice.between(1, 2),
                dice.between(1, 4),
                troubles);
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    Plan without(Trouble trouble) {
        Set<Trouble> fewer = EnumSet.copyOf(troubles);
        fewer.remove(trouble);
        return new Plan(proposals, ballots, members, votes, ingests, tallies, queries, readers, fewer);
    }

    /** With these sizes at most. */
    Plan atMost(int size) {
        return new Plan(
                Math.min(size, proposals),
                Math.min(size, ballots),
                Math.min(size + 1, members),
                Math.min(size, votes),
                Math.min(size, ingests),
                Math.min(size, tallies),
                Math.min(size, queries),
                Math.min(size, readers),
                troubles);
    }

    /** All that a size is made of, one of them smaller. */
    Plan smaller(int which) {
        int[] sizes = {proposals, ballots, members, votes, ingests, tallies, queries, readers};
        sizes[which] = Math.max(1, sizes[which] - 1);
        return new Plan(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], troubles);
    }

    static final int SIZES = 8;
}
