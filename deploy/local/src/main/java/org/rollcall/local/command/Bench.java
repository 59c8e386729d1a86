package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Listed here for the help; the script runs it itself, because a bench builds and starts its own copy. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure this machine against a bare producer and a binary COPY of the same rows, in ratios; or break"
                        + " it while people vote, and check that nothing is lost or counted twice (faults)."
                        + " Exit code 0 when all were met, 1 when one was missed or fell by a third, 75 when the run says nothing.")
final class Bench implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "import, intake, rebuild, growth, memory, cast, verdict, bulk, board, read or start"
                    + " (default: all of these), or faults")
    private String name;

    @Option(names = "--json", description = "The result as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--rounds", paramLabel = "N", description = "rounds of each comparison")
    private Integer rounds;

    @Option(
            names = "--keep",
            description = "write the ratios to docs/measured.json, from which a later run must not fall by a third")
    private boolean keep;

    @Option(names = "--full", description = "of faults: every scenario with all of its rounds, which takes hours")
    private boolean full;

    @Option(names = "--seed", paramLabel = "N", description = "of faults: another course of events")
    private Long seed;

    private final Screen screen;

    Bench(Where where, Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.note("Start the bench through the script: ./rollcall bench" + (name == null ? "" : " " + name)
                + (json ? " --json" : "") + (rounds == null ? "" : " --rounds " + rounds) + (keep ? " --keep" : "")
                + (full ? " --full" : "") + (seed == null ? "" : " --seed " + seed));
        return 1;
    }
}
