package org.rollcall.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.ingest.scenario.Scenario;
import org.rollcall.ingest.scenario.Scenario.Cast;

class TimetableTest {

    private static final Roll ROLL = Roll.of(members(0, 100));
    private static final List<Cast> CASTS =
            new Scenario.Votes(members(0, 60), members(60, 80), members(80, 95), members(95, 100)).casts();

    private static Timetable timetable(Method method, long seed, int slips) {
        return Timetable.of(CASTS, method, ROLL, seed, slips);
    }

    private static List<MemberCode> members(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> MemberCode.of("M%03d".formatted(i)))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_presses_and_another_seed_others() {
        assertThat(timetable(Method.MACHINE, 7, 3)).isEqualTo(timetable(Method.MACHINE, 7, 3));
        assertThat(timetable(Method.MACHINE, 7, 0)).isNotEqualTo(timetable(Method.MACHINE, 8, 0));
    }

    @Test
    void everyone_who_voted_presses_once_within_the_minute_and_a_half() {
        List<Timetable.Press> presses = timetable(Method.MACHINE, 7, 0).presses();
        assertThat(presses).hasSize(95);
        assertThat(presses).extracting(Timetable.Press::member).doesNotHaveDuplicates();
        assertThat(presses.getLast().due()).isLessThanOrEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void most_press_early_and_a_few_keep_the_hall_waiting() {
        List<Timetable.Press> presses = timetable(Method.MACHINE, 7, 0).presses();
        Duration half = presses.get(presses.size() / 2).due();
        assertThat(half).isLessThan(Duration.ofSeconds(25));
        assertThat(presses.getLast().due()).isGreaterThan(half.multipliedBy(2));
    }

    @Test
    void a_slip_comes_before_the_true_press_and_differs_from_it() {
        List<Timetable.Press> presses = timetable(Method.MACHINE, 7, 4).presses();
        assertThat(presses).hasSize(99);
        for (Timetable.Press slip :
                presses.stream().filter(Timetable.Press::slip).toList()) {
            Timetable.Press truth = presses.stream()
                    .filter(press -> !press.slip() && press.member().equals(slip.member()))
                    .findFirst()
                    .orElseThrow();
            assertThat(slip.due()).isLessThan(truth.due());
            assertThat(slip.choice()).isNotEqualTo(truth.choice());
        }
    }

    @Test
    void hands_are_raised_in_three_calls() {
        List<Timetable.Press> presses = timetable(Method.HANDS, 7, 0).presses();
        assertThat(presses).hasSize(95);
        assertThat(presses).extracting(Timetable.Press::choice).isSorted();
        Duration lastInFavour = presses.get(59).due();
        assertThat(presses.get(60).due().minus(lastInFavour)).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void names_are_called_in_the_order_of_the_roll_from_one_drawn_by_lot() {
        List<Integer> places = timetable(Method.ROLL_CALL, 7, 0).presses().stream()
                .map(press -> ROLL.placeOf(press.member()).orElseThrow())
                .toList();
        assertThat(places).hasSize(95);
        int first = places.getFirst();
        assertThat(places)
                .isSortedAccordingTo((a, b) ->
                        Integer.compare(Math.floorMod(a - first, ROLL.size()), Math.floorMod(b - first, ROLL.size())));
        assertThat(timetable(Method.ROLL_CALL, 8, 0).presses().getFirst().member())
                .isNotEqualTo(ROLL.members().get(first));
    }

    @Test
    void who_presses_something_else_first_is_said_by_the_scenario() {
        MemberCode member = ROLL.members().getFirst();
        Timetable changed = timetable(Method.MACHINE, 7, 0).with(Map.of(member, Choice.NO));
        List<Timetable.Press> presses = changed.presses().stream()
                .filter(press -> press.member().equals(member))
                .toList();
        assertThat(presses).extracting(Timetable.Press::choice).containsExactly(Choice.NO, Choice.YES);
        assertThat(changed.slips(member)).isTrue();
        assertThat(changed.presses()).hasSize(96);
    }
}
