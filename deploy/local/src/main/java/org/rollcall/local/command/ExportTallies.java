package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "tallies",
        mixinStandardHelpOptions = true,
        description = "One line a decided ballot: totals, outcome, provenance.")
final class ExportTallies implements Callable<Integer> {
    @Mixin
    private VotesOf member;

    @Mixin
    private Selection selection;

    @Mixin
    private Destination destination;

    private final Where where;
    private final Screen screen;

    ExportTallies(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Query asked = member.on(selection.on(destination.named("/v1/ballots")));
        return destination.write(where.query(), screen, asked);
    }
}
