package org.rollcall.system.fault.scenario;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios one after the other, and goes on after one that failed. */
public final class FaultRun {

    private final PrintStream out;

    /** @param out where each row is told once it is known */
    public FaultRun(PrintStream out) {
        this.out = out;
    }

    /** All of these. */
    public FaultReport run(List<Scenario> scenarios, long seed, boolean full) {
        List<Result> results = new ArrayList<>();
        List<String> vain = new ArrayList<>();
        try (Setting setting = new Setting(seed, full)) {
            for (Scenario scenario : scenarios) {
                run(scenario, setting, results, vain);
            }
        }
        return new FaultReport(results, vain, seed, full);
    }

    private void run(Scenario scenario, Setting setting, List<Result> results, List<String> vain) {
        long begin = System.nanoTime();
        try {
            Result result = scenario.run(setting);
            results.add(result);
            // A check reads the whole log: with all rounds of all scenarios in one it would take longer than they do.
            if (setting.isFull() || !result.isGood()) {
                setting.giveUpStage();
            }
        } catch (VainRun nothing) {
            vain.add(nothing.getMessage());
            setting.giveUpStage();
        } catch (Exception | AssertionError failed) {
            failed.printStackTrace(out);
            results.add(Result.failed(scenario.name(), failed.toString()));
            setting.giveUpStage();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        out.println((results.isEmpty() || !results.getLast().scenario().equals(scenario.name())
                        ? "void: " + scenario.name()
                        : FaultReport.row(results.getLast()))
                + "   (" + seconds + " s)");
        out.flush();
    }
}
