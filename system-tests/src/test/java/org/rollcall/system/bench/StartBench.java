package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.local.platform.Platform;
import org.rollcall.local.platform.Progress;
import org.rollcall.local.process.Classes;
import org.rollcall.local.process.Part;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.testing.Janitor;

/**
 * {@code ./rollcall up} on a folder that was used before, with its flags, until all is ready: with what is kept of the programs'
 * classes, and with nothing but what the JVM brings. Then what each service has resident when nobody does anything, and how long
 * ingest-service takes on a short log and on a long one ({@link LogStart}).
 *
 * <p>All of it on a folder of its own, beside the rig, whose own pair only stands by.
 */
final class StartBench implements Bench {

    private static final double CPU = 0.55;
    private static final double MEGABYTES = 160;
    private static final String[] ALL = {"kafka", "postgresql", "query-service", "ingest-service", "tally-service"};

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        for (Program program : Program.values()) {
            rig.stop(program);
        }
        List<Row> rows = new ArrayList<>();
        Platform platform = Platform.temporary();
        Janitor.sweepAfterThisJvm(platform.data());
        try {
            rows.addAll(ups(platform, scale));
            rows.addAll(residents(platform));
        } finally {
            platform.parts().reversed().forEach(Part::kill);
            platform.data().delete();
        }
        rows.addAll(LogStart.rows(rig, scale));
        rig.start(Program.TALLY);
        return new Report(
                "start",
                machine,
                Machine.commit(rig.home()),
                scale.rounds(),
                rows,
                rig.hash(),
                List.of("ours is with what is kept of the classes, peer without; of the logs ours is the long one"));
    }

    private static List<Row> ups(Platform platform, Scale scale) throws Exception {
        // A used folder from here on; and at the end of this the cache is made where there is none.
        platform.with(scale.divisor() == 1 ? Classes.LEARNING : Classes.USING).up(Progress.silent());
        platform.down(Progress.silent());
        Rounds rounds = Rounds.run(
                Math.min(1, scale.warmUps()),
                scale.rounds(),
                List.of(() -> up(platform, Classes.USING), () -> up(platform, Classes.PLAIN)));
        List<Row> rows = new ArrayList<>();
        for (Program program : Program.values()) {
            String name = program.folder();
            rows.add(rounds.row(name + " until all is ready", "µs CPU", 0, 1, Figure.cpu(name), Goal.atMost(CPU)));
        }
        rows.add(rounds.row("up, everything", "µs CPU", 0, 1, Figure.cpu(ALL), Goal.atMost(CPU)));
        rows.add(rounds.row("up, by the clock", "ms", 0, 1, Figure.time(0.25), Goal.NONE));
        return rows;
    }

    private static Lap up(Platform platform, Classes classes) throws Exception {
        Lap lap = Lap.of(cpu(platform), () -> {
            platform.with(classes).up(Progress.silent());
            return 1;
        });
        platform.down(Progress.silent());
        return lap;
    }

    private static Cpu cpu(Platform platform) {
        return new Cpu(() -> {
            Map<String, Long> pids = new TreeMap<>();
            for (Part part : platform.parts()) {
                part.running()
                        .ifPresent(running ->
                                pids.put(part.name(), running.identity().pid()));
            }
            return pids;
        });
    }

    private static List<Row> residents(Platform platform) throws Exception {
        platform.with(Classes.USING).up(Progress.silent());
        // Longer than anything that they do once after a start.
        await().pollDelay(Duration.ofSeconds(20)).atMost(Duration.ofMinutes(1)).until(() -> true);
        List<Row> rows = new ArrayList<>();
        for (Program program : Program.values()) {
            double megabytes = platform.service(program)
                            .running()
                            .orElseThrow()
                            .identity()
                            .residentBytes()
                            .orElse(0L)
                    / (1024.0 * 1024);
            rows.add(Row.of(program.folder() + " resident when idle", "MB", megabytes, MEGABYTES, Goal.atMost(1)));
        }
        return rows;
    }
}
