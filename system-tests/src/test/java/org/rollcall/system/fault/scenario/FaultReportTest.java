package org.rollcall.system.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.system.check.Invariant;
import org.rollcall.system.check.Violation;

class FaultReportTest {

    private final Result good = result(List.of());
    private final Result bad = result(List.of(
            new Violation(Invariant.I1_ACKNOWLEDGED_IS_COUNTED, "is gone", 1),
            new Violation(Invariant.I1_ACKNOWLEDGED_IS_COUNTED, "is gone", 2),
            new Violation(Invariant.I2_ONE_VOTE_EACH, "counts twice", 3),
            new Violation(Invariant.I6_LIVE_IS_A_CHAIN, "goes back", 4)));

    @Test
    void whatever_does_not_hold_is_a_miss_and_what_is_lost_or_doubled_is_counted() throws Exception {
        FaultReport report = new FaultReport(List.of(good, bad), List.of(), 7, false);
        assertThat(report.verdict()).isEqualTo("MISSED");
        JsonNode row = new ObjectMapper().readTree(report.json()).at("/scenarios/1");
        assertThat(row.get("lost").asLong()).isEqualTo(2);
        assertThat(row.get("doubled").asLong()).isEqualTo(1);
        assertThat(row.get("recovery").asDouble()).isEqualTo(1.2);
        assertThat(row.get("violations")).hasSize(4);
        assertThat(report.table()).contains("goes back");
        Result stuck = Result.failed("broker kill -9", "no vote was taken any more");
        assertThat(new FaultReport(List.of(good, stuck), List.of(), 7, false).verdict())
                .isEqualTo("MISSED");
    }

    @Test
    void a_fault_that_did_not_come_about_makes_the_run_void_and_never_good() {
        assertThat(new FaultReport(List.of(good), List.of(), 7, false).verdict())
                .isEqualTo("MET");
        assertThat(new FaultReport(List.of(good), List.of("no COMMIT was cut"), 7, false).verdict())
                .isEqualTo("VOID");
        assertThat(new FaultReport(List.of(), List.of(), 7, false).verdict()).isEqualTo("VOID");
        assertThat(new FaultReport(List.of(bad), List.of("no COMMIT was cut"), 7, false).verdict())
                .isEqualTo("MISSED");
    }

    private static Result result(List<Violation> violations) {
        return new Result("broker kill -9", 3, 500, violations, Duration.ofMillis(1_240), List.of(), null, null);
    }
}
