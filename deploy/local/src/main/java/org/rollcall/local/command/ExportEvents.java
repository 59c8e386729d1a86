package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "The records of the log as they were projected, one CloudEvent a line.")
final class ExportEvents implements Callable<Integer> {
    @Option(names = "--stream", paramLabel = "S", description = "only this proposal or meeting, such as a-es-11-l-1")
    private String stream;

    @Mixin
    private Selection selection;

    @Mixin
    private Destination destination;

    private final Where where;
    private final Screen screen;

    ExportEvents(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String path = destination.named("/v1/events", Destination.FileFormat.NDJSON);
        return destination.write(where.query(), screen, selection.on(path).with("stream", stream));
    }
}
