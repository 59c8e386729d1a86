package org.rollcall.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.local.Trouble;

/**
 * Starts a process that survives its launcher: Ctrl-C, a closed terminal and a closed pipe do not reach it.
 *
 * <p>A shell sets the interrupt and hang-up signals to be ignored, which is inherited through {@code exec}, so the
 * process number stays the same; {@code setsid} would do it too, but macOS has none.
 */
public final class Detached {
    private static final List<String> SHELL = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "rollcall");

    private Detached() {}

    /**
     * Starts the command with the launcher's environment and the given additions; its words are appended to the log.
     *
     * @throws Trouble when the system cannot start it
     */
    public static ProcessIdentity start(List<String> command, Map<String, String> environment, Path log) {
        List<String> whole = new ArrayList<>(SHELL);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            long pid = builder.start().pid();
            return ProcessIdentity.of(pid).orElse(new ProcessIdentity(pid, "ended at once"));
        } catch (IOException refused) {
            throw new Trouble("Could not start " + command.getFirst() + ": " + refused.getMessage() + ".", refused);
        }
    }
}
