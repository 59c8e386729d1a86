package org.rollcall.local.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A process that was started here, as its pid file remembers it.
 *
 * @param identity which process it is
 * @param since when it was started
 * @param host the address it listens on
 * @param port the port it listens on
 */
public record Running(ProcessIdentity identity, Instant since, String host, int port) {

    /** Remembers a process that has just been started. */
    public static Running now(ProcessIdentity identity, String host, int port) {
        return new Running(identity, Instant.now(), host, port);
    }

    /** What the file remembers, if that process still lives. A torn or strange file remembers nothing. */
    public static Optional<Running> read(Path pidFile) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(pidFile)));
            return Optional.of(parse(lines))
                    .filter(running -> running.identity().isAlive());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Running parse(Properties lines) {
        return new Running(
                new ProcessIdentity(Long.parseLong(lines.getProperty("pid")), lines.getProperty("mark")),
                Instant.parse(lines.getProperty("since")),
                lines.getProperty("host"),
                Integer.parseInt(lines.getProperty("port")));
    }

    /** Removes the pid file of a process that has ended. */
    public static void forget(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the pid file. */
    public void write(Path pidFile) {
        String text = "pid=%d%nmark=%s%nsince=%s%nhost=%s%nport=%d%n"
                .formatted(identity.pid(), identity.mark(), since, host, port);
        try {
            Files.createDirectories(pidFile.getParent());
            Files.writeString(pidFile, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
