package org.rollcall.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Everything that one running copy writes.
 *
 * <pre>
 *   keys/       that sign and check this copy's tokens; the private one is readable by the owner only
 *   passwords   of the database's roles, readable by the owner only
 *   format      what wrote the folder
 *   kafka/      the log of events
 *   postgresql/ the database
 *   imports/    files on their way into the log, a folder an instance
 *   logs/       one file a process
 *   run/        one pid file a process
 *   cache/      can be deleted at any time while nothing runs
 * </pre>
 *
 * @param root the folder, absolute
 * @param cache programs and class archives, which copies may share
 */
public record DataFolder(Path root, Path cache) {

    /** A folder with a cache of its own. */
    public static DataFolder of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new DataFolder(absolute, absolute.resolve("cache"));
    }

    /**
     * A fresh folder for a test, under the system's temporary folder. Its cache is shared by all tests of this checkout,
     * so only the first one unpacks the database's programs.
     */
    public static DataFolder temporary(Home home) {
        try {
            Path root = Files.createTempDirectory("rollcall-");
            // Root's database runs as another user, who has to walk through.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new DataFolder(root, home.path().resolve("deploy/local/target/cache"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The broker's part. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The database's part. */
    public Path postgresql() {
        return root.resolve("postgresql");
    }

    /** Where files wait that an instance is importing; what is in the log needs none of them. */
    public Path imports(String instance) {
        return root.resolve("imports").resolve(instance);
    }

    /** Where a process writes what it says. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    /** Where it is noted which process runs. */
    public Path pidFile(String process) {
        return root.resolve("run").resolve(process + ".pid");
    }

    /** Where programs keep their loaded classes. */
    public Path classes() {
        return created(cache);
    }

    /** Creates a folder and those above it, if they are missing. */
    public static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes the folder and all that is in it; for tests. A shared cache stays. */
    public void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException busy) {
            // A process that is just ending may still delete its own files; the system clears its temporary folder.
        }
    }
}
