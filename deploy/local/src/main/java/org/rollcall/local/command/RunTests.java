package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Listed here for the help; the script runs it itself, because tests build what this class is part of. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Build everything and run all tests, on the embedded broker and database.")
final class RunTests implements Callable<Integer> {
    @Option(names = "--containers", description = "On containers instead (needs a container engine).")
    private boolean containers;

    private final Screen screen;

    RunTests(Where where, Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.note("Start the tests through the script: ./rollcall test" + (containers ? " --containers" : ""));
        return 1;
    }
}
