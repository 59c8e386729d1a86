package org.rollcall.system.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.StateHash;
import org.rollcall.system.bench.rig.Rig;

/**
 * Each bench once with next to nothing to do, so that it still works when somebody wants figures. What is asserted is that both
 * sides did their work and that the projection is the fold of the log; no time is.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(
        named = "rollcall.bench.smoke",
        matches = "true",
        disabledReason = "only with -Drollcall.bench.smoke=true")
class BenchSmokeIT {

    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.prepared();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    @Order(1)
    void intake() throws Exception {
        saysSomething(Bench.ALL.get("intake").run(rig, Scale.smoke()));
    }

    @Test
    @Order(2)
    void rebuild() throws Exception {
        assumeTrue(RebuildBench.isOffered(rig.start(Program.TALLY).address()), "tally-service rebuilds nothing yet");
        saysSomething(Bench.ALL.get("rebuild").run(rig, Scale.smoke()));
    }

    @Test
    @Order(3)
    void imports() throws Exception {
        assumeTrue(ImportBench.isOffered(rig.start(Program.INGEST).address()), "ingest-service takes no files yet");
        saysSomething(Bench.ALL.get("import").run(rig, Scale.smoke()));
    }

    @Test
    @Order(4)
    void growth() throws Exception {
        saysSomething(Bench.ALL.get("growth").run(rig, Scale.smoke()));
    }

    @Test
    @Order(5)
    void memory() throws Exception {
        saysSomething(Bench.ALL.get("memory").run(rig, Scale.smoke()));
    }

    @Test
    @Order(6)
    void read() throws Exception {
        saysSomething(Bench.ALL.get("read").run(rig, Scale.smoke()));
    }

    @Test
    @Order(7)
    void start_of_each_and_of_all() throws Exception {
        saysSomething(Bench.ALL.get("start").run(rig, Scale.smoke()));
    }

    private static void saysSomething(Report report) {
        StateHash hash = report.hash();
        assertThat(report.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.ours()).isPositive();
            assertThat(row.peer()).isPositive();
        });
        assertThat(hash.kept()).isEqualTo(hash.records()).isPositive();
        assertThat(hash.ballots()).isPositive();
        if (hash.projection() != null) {
            assertThat(hash.projection()).isEqualTo(hash.fold());
        }
        assertThat(report.json()).contains("\"verdict\"");
        assertThat(report.table()).contains(report.bench());
    }
}
