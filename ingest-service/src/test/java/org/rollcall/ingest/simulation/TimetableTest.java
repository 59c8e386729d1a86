package org.rollcall.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.ingest.scenario.Scenario;

class TimetableTest {

    private static Scenario scenario() {
        List<MemberCode> yes = members(0, 60);
        List<MemberCode> no = members(60, 80);
        var votes = new Scenario.Votes(yes, no, members(80, 95), members(95, 100));
        return new Scenario(
                "x",
                "X",
                AssemblyId.of("x"),
                "X/1",
                null,
                null,
                null,
                null,
                null,
                null,
                "?",
                "yes",
                "two-thirds",
                new Basis(Basis.Kind.RULING, "x"),
                RollSource.INVENTED,
                null,
                null,
                null,
                null,
                votes,
                new Scenario.Totals(60, 20, 15, 5),
                null);
    }

    private static List<MemberCode> members(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> MemberCode.of("M%03d".formatted(i)))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_presses_and_another_seed_others() {
        assertThat(Timetable.of(scenario(), 7, 3)).isEqualTo(Timetable.of(scenario(), 7, 3));
        assertThat(Timetable.of(scenario(), 7, 0)).isNotEqualTo(Timetable.of(scenario(), 8, 0));
    }

    @Test
    void everyone_who_voted_presses_once_within_the_minute_and_a_half() {
        List<Timetable.Press> presses = Timetable.of(scenario(), 7, 0).presses();
        assertThat(presses).hasSize(95);
        assertThat(presses).extracting(Timetable.Press::member).doesNotHaveDuplicates();
        assertThat(presses.getLast().due()).isLessThanOrEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void most_press_early_and_a_few_keep_the_hall_waiting() {
        List<Timetable.Press> presses = Timetable.of(scenario(), 7, 0).presses();
        Duration half = presses.get(presses.size() / 2).due();
        assertThat(half).isLessThan(Duration.ofSeconds(25));
        assertThat(presses.getLast().due()).isGreaterThan(half.multipliedBy(2));
    }

    @Test
    void a_slip_comes_before_the_true_press_and_differs_from_it() {
        List<Timetable.Press> presses = Timetable.of(scenario(), 7, 4).presses();
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
}
