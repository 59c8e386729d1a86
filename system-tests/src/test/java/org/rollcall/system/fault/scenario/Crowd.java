package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rollcall.domain.id.BallotId;
import org.rollcall.system.bench.rig.Memory;
import org.rollcall.system.check.Answer;
import org.rollcall.system.fault.load.SlowReader;
import org.rollcall.system.fault.stage.Stage;

/**
 * A thousand subscribers and steady votes for ten minutes; in the second half fifty of them hardly read. Nothing is lost, the live heap
 * of query-service stays where it was, and those who read are not kept waiting by those who do not.
 */
record Crowd() implements Scenario {

    private static final int BALLOTS = 9;
    private static final int EACH = 100;
    private static final int SLOW = 50;
    private static final Duration HALF = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int SAMPLE_EVERY = 50;

    /** What a heap may differ by between two collections of the same. */
    private static final long HEAP_SLACK = 20L << 20;

    /** Deliveries are at most ten a second to each, so this is within a few of them. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "1,000 subscribers, steady votes for ten minutes";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        List<SlowReader> slow = new ArrayList<>();
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 0, 1)) {
            List<BallotId> ballots = new ArrayList<>(List.of(ordeal.probe()));
            for (int i = 0; i < BALLOTS; i++) {
                ballots.add(ordeal.voting().open(ordeal.dice()));
            }
            for (BallotId ballot : ballots) {
                for (int i = 0; i < EACH; i++) {
                    ordeal.watch(ballot);
                }
            }
            // The first minutes fill what is kept for the subscribers.
            Duration without = steady(ordeal, ballots);
            long before = Memory.of(stage.query()).heap();
            for (int i = 0; i < SLOW; i++) {
                slow.add(new SlowReader(stage.watched(), ballots.get(i % ballots.size())));
            }
            Duration with = steady(ordeal, ballots);
            long after = Memory.of(stage.query()).heap();
            ordeal.note("longest until all 100 of a ballot knew of a vote: %d ms, with %d slow readers %d ms"
                    .formatted(without.toMillis(), SLOW, with.toMillis()));
            ordeal.note("live heap of query-service after five minutes and after ten: %,d and %,d kB"
                    .formatted(before >> 10, after >> 10));
            require(after - before < HEAP_SLACK, "the heap of query-service grows: " + before + ", then " + after);
            require(with.compareTo(without.plus(LATE)) < 0, "slow readers keep the others waiting: " + with);
            ordeal.whole();
            return ordeal.end(1);
        } finally {
            for (SlowReader each : slow) {
                each.close();
            }
        }
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new AssertionError(words);
        }
    }

    /** Ten votes a second for half of the time; the longest time until all who watch a ballot knew of one that was sampled. */
    private static Duration steady(Ordeal ordeal, List<BallotId> ballots) {
        long end = System.nanoTime() + HALF.toNanos();
        Duration longest = Duration.ZERO;
        for (int vote = 1; System.nanoTime() < end; vote++) {
            BallotId ballot = ballots.get(vote % ballots.size());
            ordeal.voting().vote(ballot, ordeal.dice());
            if (vote % SAMPLE_EVERY == 0) {
                Duration delivery = sample(ordeal);
                longest = delivery.compareTo(longest) > 0 ? delivery : longest;
            }
            ordeal.pass(BETWEEN);
        }
        return longest;
    }

    private static Duration sample(Ordeal ordeal) {
        Answer answer =
                ordeal.voting().vote(ordeal.probe(), new Random(ordeal.dice().nextLong()));
        return answer instanceof Answer.Acknowledged told ? ManyWatch.allKnow(ordeal, told.seq()) : Duration.ZERO;
    }
}
