package org.rollcall.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The java command of a child: the JDK that runs the launcher, little memory, a quick start.
 *
 * <p>One collector thread and the first compiler only: with three services at once on two cores that, together with what is kept
 * of their classes ({@link ClassCache}), means 5 s instead of 14 s.
 */
public final class JavaCommand {

    /** Less than is alive once a service is up: it then grows to what is needed. By default a JVM begins with all that it may use. */
    private static final String FIRST_HEAP = "-Xms16m";

    /** An arena of the C library for each of fifty threads holds what is never used again. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private final List<String> words = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + heapMegabytes + "m", FIRST_HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // Words of the JVM about its cache must never look like words of the program.
        words.add("-Xlog:disable");
        words.add("-Dfile.encoding=UTF-8");
    }

    /** A child with at most this much heap. */
    public static JavaCommand withHeap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    /** Any further words: options, then the program and its arguments. */
    public JavaCommand with(String... more) {
        return with(List.of(more));
    }

    public JavaCommand with(List<String> more) {
        words.addAll(more);
        return this;
    }

    /** The whole command. */
    public List<String> words() {
        return List.copyOf(words);
    }
}
