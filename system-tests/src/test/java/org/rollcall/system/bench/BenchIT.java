package org.rollcall.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rollcall.system.bench.figure.Measured;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.rig.Rig;

/**
 * Runs the bench that {@code -Drollcall.bench} names. The table goes to standard output, the same as JSON to the file that
 * {@code -Drollcall.bench.json} names; {@code -Drollcall.bench.keep=true} keeps the ratios in docs/measured.json. It passes whatever
 * the verdict is, which stands in both; it fails where there is none.
 */
@EnabledIfSystemProperty(
        named = "rollcall.bench",
        matches = ".+",
        disabledReason = "benches run on request: ./rollcall bench NAME")
class BenchIT {

    private static final int ROUNDS = 9;

    @Test
    void runs_the_bench_that_was_asked_for() throws Exception {
        String name = System.getProperty("rollcall.bench");
        Bench bench = Bench.ALL.get(name);
        if (bench == null) {
            throw new IllegalArgumentException(
                    "there is no bench " + name + "; there are " + String.join(", ", Bench.ALL.keySet()));
        }
        try (Rig rig = Rig.prepared()) {
            Measured measured = Measured.in(rig.home());
            Report report = bench.run(rig, Scale.real(Integer.getInteger("rollcall.bench.rounds", ROUNDS)));
            publish(measured.beside(report));
            if (Boolean.getBoolean("rollcall.bench.keep")) {
                measured.keep(report);
            }
        }
    }

    private static void publish(Report report) throws IOException {
        System.out.println(report.table());
        String file = System.getProperty("rollcall.bench.json");
        if (file != null) {
            Files.writeString(Path.of(file), report.json());
        }
    }
}
