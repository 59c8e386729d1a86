package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything; the votes are kept.")
final class Down implements Callable<Integer> {
    private final Where where;
    private final Screen screen;

    Down(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!where.isRunning()) {
            screen.line("Nothing was running.");
            return 0;
        }
        where.platform().down(screen::line);
        screen.line("Stopped. The votes are kept in " + where.data().root() + ".");
        return 0;
    }
}
