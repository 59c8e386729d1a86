package org.rollcall.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.rollcall.local.process.ProcessIdentity;

/**
 * PostgreSQL's own lock on its folder, {@code postmaster.pid}: the process number in the first line, the port in the
 * fourth, the shared memory in the seventh.
 */
record LockFile(Path path) {
    private static final int PORT_LINE = 3;
    /** macOS counts to 99998; Linux usually further, so it is asked. */
    private static final long NUMBERS_END = 99_999;

    /** The living server that holds the lock. */
    Optional<ProcessIdentity> server() {
        return holder().filter(process ->
                process.program().map(program -> program.endsWith("postgres")).orElse(true));
    }

    int port() {
        return Integer.parseInt(lines().get(PORT_LINE).strip());
    }

    /**
     * Makes a lock that nobody holds look like it.
     *
     * <p>PostgreSQL only asks whether the number lives. After a power cut it may belong to a stranger, and after kill -9
     * to a zombie that nobody buries; both would keep the server out for ever. Only the number is replaced, by one that
     * is not in use: the line about the shared memory must stay, because by it a server recognises children of the dead
     * one that still write.
     */
    void releaseFromTheDead() {
        if (server().isPresent() || lines().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, "" + unusedNumber());
        try {
            Files.write(path, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long unusedNumber() {
        return LongStream.iterate(NUMBERS_END, number -> number - 1)
                .filter(number -> ProcessHandle.of(number).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Optional<ProcessIdentity> holder() {
        try {
            return lines().stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessIdentity::of);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
