package org.rollcall.system.fault.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rollcall.local.database.Database;
import org.rollcall.local.process.Detached;
import org.rollcall.local.process.ProcessIdentity;
import org.rollcall.local.process.Running;
import org.rollcall.testing.EmbeddedPair;

/**
 * The database's tables on a file system of a few megabytes, in a mount namespace of the server's own, so that nobody else sees it
 * and it is gone with the server. The database cannot be used without it afterwards.
 */
public final class SmallDisk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final String IN_NAMESPACE = """
            set -e
            mount -t tmpfs -o size="$1"m,mode=0700 rollcall-small "$2"
            cp -a "$3/." "$2"
            mount --bind "$2" "$3"
            shift 3
            exec unshare -U "$@"
            """;

    private final Path filler;

    private SmallDisk(Path filler) {
        this.filler = filler;
    }

    /** Why there can be none here, or {@code null}. */
    public static String missing() {
        try {
            Process attempt = new ProcessBuilder(
                            "unshare",
                            "-m",
                            "--propagation",
                            "private",
                            "sh",
                            "-c",
                            "mount -t tmpfs -o size=1m none /tmp && unshare -U true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean works = attempt.waitFor(10, TimeUnit.SECONDS) && attempt.exitValue() == 0;
            return works ? null : "no file system can be mounted in a namespace of one's own here (it takes root)";
        } catch (IOException none) {
            return "unshare is not installed";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Starts the server of that pair anew, with so much more room than it uses now. */
    public static SmallDisk under(EmbeddedPair pair, int megabytesMore) throws IOException {
        Database database = pair.database();
        long server = database.running().orElseThrow().identity().pid();
        List<String> command = Arrays.asList(
                Files.readString(Path.of("/proc/" + server + "/cmdline")).split("\0"));
        int port = database.port();
        database.stop();
        Path tables = pair.data().postgresql().resolve("data/base");
        Path space = Files.createDirectories(pair.data().root().resolve("small-disk"));
        List<String> words = new ArrayList<>(
                List.of("unshare", "-m", "--propagation", "private", "sh", "-c", IN_NAMESPACE, "small-disk"));
        words.addAll(List.of("" + (used(tables) / MEGABYTE + megabytesMore), space.toString(), tables.toString()));
        words.addAll(command);
        ProcessIdentity started = Detached.start(words, Map.of(), database.log().path());
        Running.now(started, database.host(), port).write(pair.data().pidFile(database.name()));
        database.awaitReady(PATIENCE);
        return new SmallDisk(Path.of("/proc/" + started.pid() + "/root" + tables + "/filler"));
    }

    private static long used(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Takes all the room that is left. */
    public void fill() throws IOException {
        byte[] bytes = "full ".repeat(MEGABYTE / 5).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream file = Files.newOutputStream(filler)) {
            for (int size = bytes.length; size > 0; ) {
                try {
                    file.write(bytes, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.delete(filler);
    }
}
