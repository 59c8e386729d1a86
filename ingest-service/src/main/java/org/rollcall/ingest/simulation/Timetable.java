package org.rollcall.ingest.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.ingest.scenario.Scenario;

/**
 * When each vote of a simulation falls, from a seed: after the opening most delegations press at once, the rest trickle in, a
 * few keep the hall waiting. The same scenario, seed and slips give the same votes in the same order, on every machine:
 * {@link Random}'s algorithm is part of its specification.
 *
 * @param presses in the order in which they fall
 */
record Timetable(List<Press> presses) {

    /** The first vote at speed 1 falls this long after the opening, */
    private static final double FIRST_S = 2;
    /** half of them have fallen this long after the first, */
    private static final double HALF_S = 14;
    /** and the last by then. */
    private static final double LAST_S = 80;

    private static final double STRAGGLERS = 0.12;

    /**
     * A press of a button.
     *
     * @param due after the opening, at speed 1
     * @param slip whether it is a wrong one, to be changed by a later press
     */
    record Press(Duration due, MemberCode member, Choice choice, boolean slip) {}

    static Timetable of(Scenario scenario, long seed, int slips) {
        Random dice = new Random(seed);
        List<Press> presses = new ArrayList<>();
        for (Scenario.Cast cast : scenario.casts()) {
            presses.add(new Press(delay(dice), cast.member(), cast.choice(), false));
        }
        for (int slip = 0; slip < Math.min(slips, scenario.casts().size()); slip++) {
            addSlip(presses, dice);
        }
        presses.sort(Comparator.comparing(Press::due).thenComparing(Press::member));
        return new Timetable(List.copyOf(presses));
    }

    private static Duration delay(Random dice) {
        boolean straggler = dice.nextDouble() < STRAGGLERS;
        double burst = -HALF_S / Math.log(2) * Math.log(1 - dice.nextDouble()) * 0.8;
        double late = HALF_S + dice.nextDouble() * (LAST_S - HALF_S);
        double seconds = FIRST_S + Math.min(LAST_S - FIRST_S, straggler ? late : burst);
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /** The member's true press stays where it was; the wrong one falls before it. */
    private static void addSlip(List<Press> presses, Random dice) {
        List<Press> free = presses.stream()
                .filter(press -> !press.slip())
                .filter(press -> presses.stream()
                        .noneMatch(other -> other.slip() && other.member().equals(press.member())))
                .toList();
        Press press = free.get(dice.nextInt(free.size()));
        Choice wrong = Choice.values()[(press.choice().ordinal() + 1 + dice.nextInt(2)) % Choice.values().length];
        Duration earlier = Duration.ofMillis(Math.round(press.due().toMillis() * (0.3 + 0.6 * dice.nextDouble())));
        presses.add(new Press(earlier, press.member(), wrong, true));
    }
}
