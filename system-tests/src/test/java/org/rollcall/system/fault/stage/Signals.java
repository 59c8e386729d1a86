package org.rollcall.system.fault.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rollcall.local.process.Part;

/** Signals that the JDK cannot send, to processes that were started here, with those that they started, by number. */
public final class Signals {

    private Signals() {}

    /** SIGSTOP: it stands still and keeps everything, its locks and connections too. */
    public static void freeze(Part part) {
        send("-STOP", part);
    }

    /** SIGCONT: it goes on and does not know that it stood still. */
    public static void thaw(Part part) {
        send("-CONT", part);
    }

    private static void send(String signal, Part part) {
        part.running().ifPresent(running -> {
            List<String> command = new ArrayList<>(List.of("kill", signal));
            ProcessHandle.of(running.identity().pid()).stream()
                    .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                    .forEach(each -> command.add(Long.toString(each.pid())));
            run(command);
        });
    }

    private static void run(List<String> command) {
        try {
            // One of the children may have ended meanwhile, which kill calls an error; the others got the signal.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
