package org.rollcall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM keeps of a program's classes from one run to the next. From Java 25 on that is an AOT cache (JEP 483, 514): classes
 * read, verified and linked, which a start takes over for less than half the processor time. Older ones write an archive of read
 * classes when they end, and renew it by themselves.
 *
 * <p>A JVM makes a cache when it ends, which takes it some seconds: only where it is {@link Classes#LEARNING}. The cache is written
 * beside its place and moved there when it is whole. One that does not fit the JVM or the jars is passed over by it, without a word;
 * so each build has its own, and that of the build before is deleted.
 */
public final class ClassCache {

    /** The first that makes a cache in one step. */
    private static final int WITH_CACHES = 25;

    /** Some seconds on an idle machine, more than a minute on one with ten others at work. */
    private static final Duration LEARNING_TAKES = Duration.ofMinutes(2);

    private final Path folder;
    private final String program;
    private final String instance;
    private final String key;

    /**
     * The cache of a program.
     *
     * @param folder where caches are
     * @param instance of it that starts and ends: several may be learning at the same time
     * @param jars that are new with every build
     */
    public ClassCache(Path folder, String program, String instance, List<Path> jars) {
        this.folder = folder;
        this.program = program;
        this.instance = instance;
        this.key = key(jars);
    }

    /** The options of a start. */
    public List<String> options(Classes classes) {
        if (classes == Classes.PLAIN) {
            return List.of();
        }
        if (learns(classes)) {
            deleteAll(this::isDraft);
            return List.of("-XX:AOTCacheOutput=" + draft());
        }
        return Files.exists(cache())
                ? List.of("-XX:AOTCache=" + cache())
                : List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + folder.resolve(program + ".jsa"));
    }

    /** How long such an instance may take to end. */
    public Duration patience(Classes classes, Duration otherwise) {
        return learns(classes) ? LEARNING_TAKES : otherwise;
    }

    /** After the end of the instance: takes over what it made. What it did not finish is thrown away. */
    public void keep() {
        if (Files.exists(draft()) && !Files.exists(noted())) {
            try {
                Files.move(draft(), cache(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            deleteAll(this::isOfAnotherBuild);
        }
        deleteAll(this::isDraft);
    }

    private boolean learns(Classes classes) {
        return classes == Classes.LEARNING && Runtime.version().feature() >= WITH_CACHES && !Files.exists(cache());
    }

    private Path cache() {
        return folder.resolve(program + "-" + key + ".aot");
    }

    private Path draft() {
        return folder.resolve(program + "-" + key + "-" + instance + ".draft");
    }

    /** Where the JVM notes what it saw until the cache is whole: it is there exactly as long as that is not. */
    private Path noted() {
        return folder.resolve(draft().getFileName() + ".config");
    }

    private boolean isDraft(String name) {
        return name.matches(Pattern.quote(program) + "-[0-9a-f]+-" + Pattern.quote(instance) + "\\.draft.*");
    }

    private boolean isOfAnotherBuild(String name) {
        return name.matches(Pattern.quote(program) + "-[0-9a-f]+\\.aot")
                && !name.equals(cache().getFileName().toString());
    }

    private void deleteAll(Predicate<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> names.test(file.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String key(List<Path> jars) {
        StringBuilder text = new StringBuilder(Runtime.version().toString());
        jars.forEach(jar -> text.append('\n').append(jar).append(' ').append(stamp(jar)));
        return Integer.toHexString(text.toString().hashCode());
    }

    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException missing) {
            return "missing";
        }
    }
}
