package org.rollcall.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.Running;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show each process: where it listens, whether it is ready, since when it runs, its memory."
                + " Exit code 1 unless all are ready.")
final class Status implements Callable<Integer> {
    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    Status(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!where.isRunning() && format == Format.TABLE) {
            screen.note("Rollcall is not running here; start it with " + where.command("up"));
            return 1;
        }
        List<Part> parts = where.isRunning() ? where.platform().parts() : List.of();
        Table table = new Table("process", "pid", "port", "state", "since", "memory_mb");
        boolean complete = !parts.isEmpty();
        for (Part part : parts) {
            String state = state(part);
            complete &= state.equals("ready");
            add(table, part, state);
        }
        show(table, where.isRunning() ? Underway.seen(where) : Underway.nothing());
        return complete ? 0 : 1;
    }

    private static String state(Part part) {
        if (part.running().isEmpty()) {
            return "stopped";
        }
        return part.isReady() ? "ready" : "not ready";
    }

    private static void add(Table table, Part part, String state) {
        Optional<Running> running = part.running();
        table.row(
                part.name(),
                running.map(found -> found.identity().pid()).orElse(null),
                part.port(),
                state,
                running.map(found -> found.since().toString().replaceFirst("\\.\\d+", ""))
                        .orElse(null),
                running.flatMap(found -> found.identity().residentBytes())
                        .map(bytes -> bytes >> 20)
                        .orElse(null));
    }

    private void show(Table table, Underway underway) {
        if (format == Format.JSON) {
            ObjectNode all = new ObjectMapper().createObjectNode();
            all.put("data", where.data().root().toString());
            all.set("processes", table.json());
            all.set("import", underway.running());
            all.set("rebuild", underway.rebuild());
            screen.line(all.toPrettyString());
            return;
        }
        screen.line(table.as(format));
        if (format == Format.TABLE) {
            screen.gap();
            underway.lines().forEach(screen::line);
            screen.line("data in " + where.data().root());
        }
    }
}
