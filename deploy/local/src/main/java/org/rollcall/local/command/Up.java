package org.rollcall.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.local.platform.Platform;
import org.rollcall.local.process.Part;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.service.Loopback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start everything that does not run yet, wait until it is ready, and leave it running.")
final class Up implements Callable<Integer> {
    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "127.0.0.1",
            description = "The address that board and door listen on (default: ${DEFAULT-VALUE}). Reading is"
                    + " open to whoever reaches it; a command needs a token.")
    private String host;

    @Mixin
    private ControlChoice control;

    private final Where where;
    private final Screen screen;

    Up(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        control.check(host);
        List<Part> started = start(where, host, control, screen);
        screen.line(started.isEmpty() ? "Everything was running already." : "Everything is ready.");
        Addresses.print(where, screen);
        if (!Loopback.isLocal(host)) {
            screen.line("Listening on " + host
                    + " without TLS: whoever is between can read tokens. Put a proxy with TLS in front.");
        }
        return 0;
    }

    /** What it started. */
    static List<Part> start(Where where, String host, ControlChoice control, Screen screen) {
        Platform platform = where.platform(host, control.on(host));
        List<Part> started = platform.up(screen::line);
        where.rememberOffset();
        return started;
    }
}
