package org.rollcall.system.fault.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.local.folder.DataFolder;

/**
 * A wall clock that is wrong for one process and can jump while it runs, by libfaketime. The monotonic clock, which pauses and
 * time-outs go by, stays right, as it does when a machine's clock is set.
 */
public final class SkewedClock {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    private final Path file;

    private SkewedClock(Path file) {
        this.file = file;
    }

    /** Whether it is installed. */
    public static boolean isHere() {
        return library().isPresent();
    }

    private static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    /** A clock that is right until it jumps. */
    public static SkewedClock in(DataFolder data, String name) throws IOException {
        var clock = new SkewedClock(
                DataFolder.created(data.root().resolve("clocks")).resolve(name));
        clock.jump(0);
        return clock;
    }

    /** What a process is started with to go by it. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    /** So many seconds away from the right time, from within a second on. */
    public void jump(long seconds) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, (seconds < 0 ? "" : "+") + seconds + "\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
