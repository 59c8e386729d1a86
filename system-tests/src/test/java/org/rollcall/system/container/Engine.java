package org.rollcall.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of this machine that are run to their ends: the container engine's, and the scripts of deploy/containers. */
final class Engine {

    private final Path folder;
    private final Map<String, String> environment;

    Engine(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** How a program ended, and what it said, complaints included. */
    record Ended(int status, String said) {}

    Ended run(int seconds, List<String> command) {
        try {
            Path said = Files.createTempFile("rollcall-said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Ended ended = new Ended(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
            Files.delete(said);
            return ended;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a program said that must end well. */
    String must(int seconds, List<String> command) {
        Ended ended = run(seconds, command);
        if (ended.status() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " ended with " + ended.status() + ":\n" + ended.said());
        }
        return ended.said();
    }

    /** The words that begin a compose command here: those of the plugin, or of the older program. */
    List<String> compose() {
        List<String> plugin = List.of("docker", "compose");
        return answers(plugin) ? plugin : List.of("docker-compose");
    }

    private boolean answers(List<String> program) {
        List<String> version = new ArrayList<>(program);
        version.add("version");
        return run(20, version).status() == 0;
    }
}
