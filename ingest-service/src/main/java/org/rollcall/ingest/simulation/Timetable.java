package org.rollcall.ingest.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.ingest.scenario.Scenario.Cast;

/**
 * When each vote of a simulation falls, from a seed. By machine: after the opening most delegations press at once, the rest
 * trickle in, a few keep the hall waiting. By hands: those in favour, then those against, then those abstaining. By roll call:
 * in the roll's order from a member drawn by lot (General Assembly rule 87). The same votes, seed and slips give the same order
 * on every machine: {@link Random}'s algorithm is part of its specification.
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

    /** Between two calls for hands, and between two hands that the secretariat writes down. */
    private static final double BETWEEN_CALLS_S = 6;

    private static final double BETWEEN_HANDS_S = 0.4;
    /** Between two names that are called, where all fit into the time. */
    private static final double BETWEEN_NAMES_S = 2;

    /**
     * A press of a button, a hand or an answer.
     *
     * @param due after the opening, at speed 1
     * @param slip whether it is a wrong one, to be changed by a later press
     */
    record Press(Duration due, MemberCode member, Choice choice, boolean slip) {}

    /** @param casts in order of the members' codes */
    static Timetable of(List<Cast> casts, Method method, Roll roll, long seed, int slips) {
        Random dice = new Random(seed);
        List<Press> presses =
                switch (method) {
                    case MACHINE -> byMachine(casts, dice);
                    case HANDS -> byHands(casts);
                    case ROLL_CALL -> byRollCall(casts, roll, dice);
                };
        for (int slip = 0; slip < Math.min(slips, casts.size()); slip++) {
            addSlip(presses, dice);
        }
        return inOrder(presses);
    }

    private static Timetable inOrder(List<Press> presses) {
        presses.sort(Comparator.comparing(Press::due).thenComparing(Press::member));
        return new Timetable(List.copyOf(presses));
    }

    private static List<Press> byMachine(List<Cast> casts, Random dice) {
        List<Press> presses = new ArrayList<>();
        for (Cast cast : casts) {
            presses.add(new Press(delay(dice), cast.member(), cast.choice(), false));
        }
        return presses;
    }

    private static Duration delay(Random dice) {
        boolean straggler = dice.nextDouble() < STRAGGLERS;
        double burst = -HALF_S / Math.log(2) * Math.log(1 - dice.nextDouble()) * 0.8;
        double late = HALF_S + dice.nextDouble() * (LAST_S - HALF_S);
        return seconds(FIRST_S + Math.min(LAST_S - FIRST_S, straggler ? late : burst));
    }

    private static List<Press> byHands(List<Cast> casts) {
        List<Press> presses = new ArrayList<>();
        double at = FIRST_S;
        double each = Math.min(BETWEEN_HANDS_S, LAST_S / Math.max(1, casts.size()));
        for (Choice call : Choice.values()) {
            for (Cast cast : casts) {
                if (cast.choice() == call) {
                    presses.add(new Press(seconds(at), cast.member(), call, false));
                    at += each;
                }
            }
            at += BETWEEN_CALLS_S;
        }
        return presses;
    }

    private static List<Press> byRollCall(List<Cast> casts, Roll roll, Random dice) {
        int first = dice.nextInt(roll.size());
        double each = Math.min(BETWEEN_NAMES_S, LAST_S / roll.size());
        List<Press> presses = new ArrayList<>();
        for (Cast cast : casts) {
            int place = roll.placeOf(cast.member()).orElseThrow(() -> stranger(cast.member()));
            double turn = Math.floorMod(place - first, roll.size());
            presses.add(new Press(seconds(FIRST_S + turn * each), cast.member(), cast.choice(), false));
        }
        return presses;
    }

    private static InvalidValue stranger(MemberCode member) {
        return new InvalidValue("votes", "name " + member + ", who is not on the roll");
    }

    private static Duration seconds(double seconds) {
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

    /** The same, with members that press something else first. */
    Timetable with(Map<MemberCode, Choice> pressedFirst) {
        List<Press> all = new ArrayList<>(presses);
        presses.stream()
                .filter(press -> pressedFirst.containsKey(press.member()))
                .map(press ->
                        new Press(press.due().dividedBy(2), press.member(), pressedFirst.get(press.member()), true))
                .forEach(all::add);
        return inOrder(all);
    }

    /** Whether that member presses something else first. */
    boolean slips(MemberCode member) {
        return presses.stream().anyMatch(press -> press.slip() && press.member().equals(member));
    }
}
