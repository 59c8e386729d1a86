package org.rollcall.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The java command of a child: the JDK that runs the launcher, little memory, a quick start.
 *
 * <p>One collector thread and the first compiler only: with three services at once on two cores that, together with the
 * class archive, means 5 s instead of 14 s. The archive is written by the JVM itself when it ends, and renewed when it
 * no longer fits; a JVM that cannot use it starts without.
 */
public final class JavaCommand {
    private final List<String> words = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // Words of the JVM about its archive must never look like words of the program.
        words.addAll(List.of("-Xshare:auto", "-Xlog:disable"));
        words.add("-Dfile.encoding=UTF-8");
    }

    /** A child with at most this much heap. */
    public static JavaCommand withHeap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    /** Keeps the loaded classes in this file from one run to the next. */
    public JavaCommand archive(Path file) {
        words.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file));
        return this;
    }

    /** Any further words: options, then the program and its arguments. */
    public JavaCommand with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** The whole command. */
    public List<String> words() {
        return List.copyOf(words);
    }
}
