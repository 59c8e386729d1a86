package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.rollcall.system.bench.crowd.Outcome;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Row;

/** What is said beside the rows, of all laps with those that warm up: the stages of a vote's way, how much was put together. */
final class BoardNotes {

    private static final int DIGITS = 3;

    private final Map<String, Stages> cells = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private double mostOfTicks;

    private static final class Stages {
        private final Histogram answered = new Histogram(DIGITS);
        private final Histogram first = new Histogram(DIGITS);
        private final Histogram last = new Histogram(DIGITS);
        private final Histogram seen = new Histogram(DIGITS);
        private final Histogram nchan = new Histogram(DIGITS);
        private long votes;
        private double deliveriesEach;
    }

    private Stages of(int subscribers, int rate) {
        return cells.computeIfAbsent("%,d at %d votes/s".formatted(subscribers, rate), fresh -> new Stages());
    }

    void ours(int subscribers, int rate, Outcome outcome) {
        Stages stages = of(subscribers, rate);
        stages.answered.add(Outcome.histogram(outcome.answered()));
        stages.first.add(Outcome.histogram(outcome.first()));
        stages.last.add(Outcome.histogram(outcome.last()));
        stages.seen.add(Outcome.histogram(outcome.seen()));
        stages.votes += outcome.words();
        stages.deliveriesEach += (double) outcome.deliveries() / subscribers;
        double ticks = 1 + Math.floor((double) outcome.nanos() / BoardLaps.TICK.toNanos());
        mostOfTicks = Math.max(mostOfTicks, outcome.busiest() / ticks);
    }

    void nchan(int subscribers, int rate, Histogram seen) {
        of(subscribers, rate).nchan.add(seen);
    }

    void agreed(int subscribers) {
        others.add("all of %,d subscribers ended on the state that the API answers".formatted(subscribers));
    }

    void add(String note) {
        others.add(note);
    }

    /** The deliveries to any one subscriber in any lap, by the ticks that the lap had room for. */
    Row deliveries() {
        return Row.of("deliveries to the busiest subscriber by ticks of 100 ms", "", mostOfTicks, 1, Goal.atMost(1));
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        cells.forEach((cell, stages) -> words.add(
                ("%s: ms until acknowledged p50 %s, p99 %s; until the first saw it %s, %s; until the last did %s, %s; any"
                                + " of them %s, %s; Nchan's %s, %s; %.2f deliveries to each for a vote")
                        .formatted(
                                cell,
                                at(stages.answered, 50),
                                at(stages.answered, 99),
                                at(stages.first, 50),
                                at(stages.first, 99),
                                at(stages.last, 50),
                                at(stages.last, 99),
                                at(stages.seen, 50),
                                at(stages.seen, 99),
                                at(stages.nchan, 50),
                                at(stages.nchan, 99),
                                stages.deliveriesEach / stages.votes)));
        words.addAll(others);
        return words;
    }

    private static String at(Histogram histogram, double percent) {
        return "%.1f".formatted(histogram.getValueAtPercentile(percent) / 1e6);
    }
}
