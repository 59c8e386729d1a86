package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.rebuild.RebuildReport;
import org.rollcall.local.rebuild.RebuildRun;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Project the whole log anew beside what serves, compare the two ballot by ballot, and switch when"
                + " they are equal. Reading and voting go on. Exit code 1 unless the new one serves.")
final class Rebuild implements Callable<Integer> {
    private static final int CONFLICT = 409;

    @Spec
    private CommandSpec command;

    @Option(names = "--confirm", description = "Switch in spite of the differences that a rebuild has found.")
    private boolean confirm;

    @Option(names = "--abandon", description = "Throw away what is being rebuilt; what serves goes on.")
    private boolean abandon;

    @Option(names = "--detach", description = "Return at once; the rebuild goes on.")
    private boolean detach;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table or json")
    private Format format;

    private final Where where;
    private final Screen screen;

    Rebuild(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (confirm && abandon) {
            throw new ParameterException(command.commandLine(), "Give --confirm or --abandon, not both.");
        }
        if (format == Format.CSV) {
            throw new ParameterException(command.commandLine(), "A rebuild is shown as table or json.");
        }
        Api tally = where.tally();
        begin(tally);
        if (detach) {
            screen.note("The rebuild goes on; " + where.command("rebuild") + " follows it, " + where.command("status")
                    + " shows it.");
            return 0;
        }
        return show(new RebuildRun(tally, screen).follow());
    }

    private void begin(Api tally) {
        if (abandon) {
            tally.delete(RebuildRun.PATH).orTrouble();
        } else if (confirm) {
            tally.post(RebuildRun.PATH + "/confirm", Map.of()).orTrouble();
        } else {
            beginOrJoin(tally);
        }
    }

    /** One that is under way already is followed; one that waits for a decision is shown. */
    private void beginOrJoin(Api tally) {
        Answer begun = tally.post(RebuildRun.PATH, Map.of());
        if (begun.status() != CONFLICT) {
            begun.orTrouble();
            return;
        }
        screen.note("A rebuild was begun before; this is that one.");
    }

    private int show(JsonNode last) {
        RebuildReport report = new RebuildReport(last);
        if (format == Format.JSON) {
            screen.line(last.toPrettyString());
        } else {
            report.print(screen);
            hint(report);
        }
        return report.isSwitched() || abandon && report.isAbandoned() ? 0 : 1;
    }

    private void hint(RebuildReport report) {
        if (report.isDifferent()) {
            screen.gap();
            screen.line("  " + where.command("rebuild --confirm") + "   switch in spite of that");
            screen.line("  " + where.command("rebuild --abandon") + "   keep what serves");
        }
    }
}
