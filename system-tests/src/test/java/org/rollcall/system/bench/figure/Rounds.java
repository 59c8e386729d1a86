package org.rollcall.system.bench.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Several sides doing their work in turn, in one run: A B B A, then B A A B, and so on, so that a machine that gets slower
 * or faster meanwhile does so for all. What is compared is the ratio within a round; of the rounds the median counts.
 *
 * <p>The control is the first side against itself, its first lap of a round against its second: what a ratio would be if
 * there were no difference. Where its median is not near 1 the machine was not quiet enough to say anything.
 */
public final class Rounds {

    private final List<Lap[][]> rounds = new ArrayList<>();

    private Rounds() {}

    /** A side of the comparison: does its work once. */
    @FunctionalInterface
    public interface Side {
        Lap lap() throws Exception;
    }

    /** Runs all sides, the first being ours, {@code warmUps} times without counting and then that many rounds. */
    public static Rounds run(int warmUps, int rounds, List<Side> sides) throws Exception {
        Rounds result = new Rounds();
        for (int warmUp = 0; warmUp < warmUps; warmUp++) {
            for (Side side : sides) {
                side.lap();
            }
        }
        for (int round = 0; round < rounds; round++) {
            result.rounds.add(round(sides, round % 2 == 1));
        }
        return result;
    }

    private static Lap[][] round(List<Side> sides, boolean backwards) throws Exception {
        Lap[][] laps = new Lap[sides.size()][2];
        for (int half = 0; half < 2; half++) {
            for (int step = 0; step < sides.size(); step++) {
                boolean fromTheEnd = backwards == (half == 0);
                int side = fromTheEnd ? sides.size() - 1 - step : step;
                laps[side][half] = sides.get(side).lap();
            }
        }
        return laps;
    }

    /**
     * The first side against another one: how many times its rate.
     *
     * @param atLeast the ratio that is asked for, or {@code null} where it is only shown
     */
    public Row row(String name, String unit, int peer, Double atLeast) {
        return row(name, unit, 0, peer, atLeast);
    }

    /** Any two sides, the rate of the first in terms of the other's. */
    public Row row(String name, String unit, int side, int peer, Double atLeast) {
        return row(name, unit, side, peer, Figure.rate(), Goal.atLeastOrNone(atLeast));
    }

    /** Any two sides and any figure of theirs; the control is that side's own. */
    public Row row(String name, String unit, int side, int peer, Figure figure, Goal goal) {
        ToDoubleFunction<Lap> of = figure.of();
        return new Row(
                name,
                unit,
                median(laps -> of.applyAsDouble(both(laps[side]))),
                median(laps -> of.applyAsDouble(both(laps[peer]))),
                median(laps -> of.applyAsDouble(both(laps[side])) / of.applyAsDouble(both(laps[peer]))),
                goal,
                median(laps -> of.applyAsDouble(laps[side][0]) / of.applyAsDouble(laps[side][1])),
                figure.noise(),
                null,
                all(side).cpuPerOperation(),
                all(peer).cpuPerOperation());
    }

    private Lap all(int side) {
        return rounds.stream().map(laps -> both(laps[side])).reduce(Lap::plus).orElseThrow();
    }

    private static Lap both(Lap[] halves) {
        return halves[0].plus(halves[1]);
    }

    private double median(ToDoubleFunction<Lap[][]> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElseThrow();
    }

    /** The ratio of every round, for people who ask how much it spread. */
    public String spread(int peer) {
        double[] ratios = rounds.stream()
                .mapToDouble(laps -> both(laps[0]).rate() / both(laps[peer]).rate())
                .sorted()
                .toArray();
        return Arrays.stream(ratios)
                .mapToObj("%.2f"::formatted)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
