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
    @Order(11)
    void cast() throws Exception {
        saysSomething(Bench.ALL.get("cast").run(rig, Scale.smoke()));
    }

    @Test
    @Order(12)
    void verdict() throws Exception {
        saysSomething(Bench.ALL.get("verdict").run(rig, Scale.smoke()));
    }

    @Test
    @Order(13)
    void bulk() throws Exception {
        saysSomething(Bench.ALL.get("bulk").run(rig, Scale.smoke()));
    }

    /** A lap is shorter than a hundredth of a second of processor time, so no figure is looked at. */
    @Test
    @Order(14)
    void board() throws Exception {
        Report report = Bench.ALL.get("board").run(rig, Scale.smoke());
        System.out.println(report.table());
        assertThat(report.rows()).isNotEmpty();
        countedRight(report);
    }

    @Test
    @Order(15)
    void read() throws Exception {
        saysSomething(Bench.ALL.get("read").run(rig, Scale.smoke()));
    }

    @Test
    @Order(16)
    void start_of_each_and_of_all() throws Exception {
        saysSomething(Bench.ALL.get("start").run(rig, Scale.smoke()));
    }

    private static void saysSomething(Report report) {
        assertThat(report.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.ours()).isPositive();
            assertThat(row.peer()).isPositive();
        });
        countedRight(report);
        assertThat(report.json()).contains("\"verdict\"");
        assertThat(report.table()).contains(report.bench());
    }

    private static void countedRight(Report report) {
        StateHash hash = report.hash();
        assertThat(hash.kept()).isEqualTo(hash.records()).isPositive();
        assertThat(hash.ballots()).isPositive();
        if (hash.projection() != null) {
            assertThat(hash.projection()).isEqualTo(hash.fold());
        }
    }
}
