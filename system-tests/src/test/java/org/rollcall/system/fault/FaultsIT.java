package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.system.fault.scenario.FaultReport;
import org.rollcall.system.fault.scenario.FaultRun;
import org.rollcall.system.fault.scenario.Scenario;
import org.rollcall.system.fault.scenario.Scenarios;

/**
 * Never lose, never double: what may happen to a broker, a database and the services happens to real ones, while people vote.
 * {@code ./rollcall bench faults} is this test, too: {@code -Drollcall.faults.full=true} runs every round,
 * {@code -Drollcall.faults.seed} chooses another course, {@code -Drollcall.faults.only} those whose names it finds, long or not, and
 * {@code -Drollcall.bench.json} names a file for the result.
 */
class FaultsIT {

    private static final long SEED = 20_220_302;

    @Test
    void nothing_is_lost_and_nothing_is_counted_twice() throws IOException {
        assumeTrue(
                System.getProperty("rollcall.infra", "embedded").equals("embedded"),
                "faults are done to processes that were started here; containers hide theirs");
        boolean full = Boolean.getBoolean("rollcall.faults.full");
        String only = System.getProperty("rollcall.faults.only");
        List<Scenario> scenarios = Scenarios.all().stream()
                .filter(scenario -> only == null
                        ? full || !scenario.isLong()
                        : Pattern.compile(only).matcher(scenario.name()).find())
                .toList();
        FaultReport report = new FaultRun(System.out).run(scenarios, Long.getLong("rollcall.faults.seed", SEED), full);
        System.out.println(report.table());
        String file = System.getProperty("rollcall.bench.json");
        if (file != null) {
            Files.writeString(Path.of(file), report.json());
        } else {
            assertThat(report.verdict()).as("%s", report.table()).isEqualTo("MET");
        }
    }
}
