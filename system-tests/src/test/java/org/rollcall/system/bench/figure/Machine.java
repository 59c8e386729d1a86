package org.rollcall.system.bench.figure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where it was measured.
 *
 * @param memory in bytes
 * @param load how busy the machine was when the bench began, in processes waiting for a processor, over the last minute
 */
public record Machine(int cpus, long memory, String java, String system, double load) {

    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + processor(),
                system.getSystemLoadAverage());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }

    /** The commit that is checked out there, with a plus where files were changed since; {@code unknown} without git. */
    public static String commit(Path home) {
        String commit = git(home, "rev-parse", "--short=12", "HEAD");
        boolean changed =
                !git(home, "status", "--porcelain", "--untracked-files=no").isEmpty();
        return commit.isEmpty() ? "unknown" : commit + (changed ? "+" : "");
    }

    private static String git(Path home, String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
            command.addAll(List.of(words));
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? answer : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
