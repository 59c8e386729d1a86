package org.rollcall.local.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.Versions;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./rollcall}: alone it says what to do next. */
@Command(
        name = "rollcall",
        description = "Recorded votes of assemblies, live: an ordered log, a tally that explains itself, a board.",
        versionProvider = Rollcall.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Demo.class,
            Up.class,
            Down.class,
            Status.class,
            Scenarios.class,
            Simulate.class,
            Open.class,
            Vote.class,
            Close.class,
            Token.class,
            Watch.class,
            Import.class,
            Replay.class,
            History.class,
            Compare.class,
            Member.class,
            Export.class,
            Rebuild.class,
            RunTests.class,
            Bench.class
        })
public final class Rollcall implements Callable<Integer> {
    @Mixin
    private final Where where;

    private final Screen screen;

    Rollcall(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    /** Ends with 0 when it was done, 1 when not, 2 when the arguments made no sense. */
    public static void main(String[] arguments) {
        // The library that signs tokens logs nowhere, and would complain of that on every terminal.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Screen.ofThisProcess(), arguments));
    }

    static int run(Screen screen, String... arguments) {
        Where where = new Where();
        CommandLine line = new CommandLine(new Rollcall(where, screen), new Wired(where, screen));
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                screen.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, screen));
        return line.execute(arguments);
    }

    private static int explain(Exception failure, Screen screen) {
        screen.note(failure instanceof Trouble ? failure.getMessage() : Unexpected.sentence(failure));
        return 1;
    }

    @Override
    public Integer call() {
        if (where.isRunning()) {
            screen.line("Rollcall is running: " + where.query().base());
            screen.line("  " + where.command("simulate es-11-1") + "   watch a vote happen");
            screen.line("  " + where.command("import FILE --format undl") + "   bring in recorded votes as history");
            screen.line("  " + where.command("status") + "             what runs, and where");
            screen.line("  " + where.command("down") + "               stop it; the votes are kept");
        } else {
            screen.line("Rollcall: recorded votes of assemblies, live.");
            screen.line("  " + where.command("demo")
                    + "     watch the General Assembly vote of 2 March 2022 fill the board");
            screen.line("  " + where.command("up") + "       start everything and leave it running");
            screen.line("  " + where.command("import FILE --format undl")
                    + "   once it runs: bring in recorded votes as history");
            screen.line("  " + where.command("--help") + "   all commands");
        }
        return 0;
    }

    /** All commands share one place and one screen. */
    private record Wired(Where where, Screen screen) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Where.class, Screen.class).newInstance(where, screen);
            } catch (NoSuchMethodException other) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rollcall " + Versions.rollcall()};
        }
    }
}
