package org.rollcall.system.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {

    @TempDir
    Path home;

    @BeforeEach
    void something_was_measured() throws IOException {
        Files.createDirectories(home.resolve("docs"));
        Measured.in(home).keep(report(0.9, 1.2));
    }

    @Test
    void what_is_as_it_was_is_met() throws IOException {
        assertThat(again(0.9, 1.2).verdict()).isEqualTo("MET");
    }

    @Test
    void a_rate_that_is_worse_by_a_third_is_missed_though_its_goal_is_met() throws IOException {
        assertThat(again(0.61, 1.2).verdict()).isEqualTo("MET");
        assertThat(again(0.59, 1.2).verdict()).isEqualTo("MISSED");
        assertThat(again(0.59, 1.2).table()).contains("FELL").contains("it was 0.900");
    }

    @Test
    void a_latency_that_is_worse_by_a_third_is_missed_though_its_goal_is_met() throws IOException {
        assertThat(again(0.9, 1.79).verdict()).isEqualTo("MET");
        assertThat(again(0.9, 1.81).verdict()).isEqualTo("MISSED");
    }

    @Test
    void a_row_that_is_new_has_nothing_to_fall_from() throws IOException {
        Report other =
                new Report("other", Machine.here(), "abc", 1, report(0.5, 1).rows(), hash(), List.of());

        assertThat(Measured.in(home).beside(other).verdict()).isEqualTo("MET");
    }

    @Test
    void a_row_that_says_nothing_leaves_what_was_kept_of_it() throws IOException {
        Measured.in(home).keep(report(0.9, 1.2).with(List.of(Row.unknown("rate", "votes/s", Goal.atLeast(0.5)))));

        assertThat(again(0.59, 1.2).verdict()).isEqualTo("MISSED");
    }

    @Test
    void a_run_whose_hashes_differ_is_not_kept() throws IOException {
        Measured measured = Measured.in(home);
        Report wrong = new Report(
                "cast",
                Machine.here(),
                "abc",
                1,
                report(0.9, 1.2).rows(),
                new StateHash("a", "b", 1, 1, 1L),
                List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> measured.keep(wrong));
    }

    private Report again(double rate, double latency) throws IOException {
        return Measured.in(home).beside(report(rate, latency));
    }

    private static Report report(double rate, double latency) {
        return new Report(
                "cast",
                Machine.here(),
                "abc",
                1,
                List.of(
                        Row.of("rate", "votes/s", rate, 1, Goal.atLeast(0.5)),
                        Row.of("latency", "µs", latency, 1, Goal.atMost(2))),
                hash(),
                List.of());
    }

    private static StateHash hash() {
        return new StateHash("a", "a", 1, 1, 1L);
    }
}
