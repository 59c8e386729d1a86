package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "One line a vote of one member: what it did in each.")
final class ExportMember implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "such as FRA")
    private String code;

    @Mixin
    private Selection selection;

    @Mixin
    private Destination destination;

    private final Where where;
    private final Screen screen;

    ExportMember(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String path = "/v1/members/" + Query.encoded(Selection.upper(code)) + "/votes";
        Query asked = selection.on(destination.named(path));
        return destination.write(where.query(), screen, asked);
    }
}
