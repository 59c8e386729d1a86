package org.rollcall.system.fault.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Backups of folders whose process does not run, owners and all. */
public final class Folders {

    private Folders() {}

    /** Copies it beside. */
    public static Path backup(Path folder) throws IOException, InterruptedException {
        Path copy = folder.resolveSibling(folder.getFileName() + "-backup");
        run("rm", "-rf", copy.toString());
        run("cp", "-a", folder.toString(), copy.toString());
        return copy;
    }

    /** Puts a backup in its place. */
    public static void restore(Path copy, Path folder) throws IOException, InterruptedException {
        run("rm", "-rf", folder.toString());
        run("cp", "-a", copy.toString(), folder.toString());
        if (!Files.exists(folder)) {
            throw new IOException(folder + " was not restored");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
