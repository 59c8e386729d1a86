package org.rollcall.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The log of one process, read for one purpose: which line explains why it did not start.
 *
 * @param path the file
 * @param from where the words of the present run begin
 */
public record LogFile(Path path, long from) {
    private static final Pattern TELLING =
            Pattern.compile("\\b(ERROR|FATAL|PANIC|SEVERE|Caused by|\\w*(Exception|Error)|error|could not)\\b");
    private static final int TAIL = 64 * 1024;

    /** What is written from now on. */
    public static LogFile fromNow(Path path) {
        try {
            Files.createDirectories(path.getParent());
            return new LogFile(path, Files.exists(path) ? Files.size(path) : 0);
        } catch (IOException unreadable) {
            return new LogFile(path, 0);
        }
    }

    /** The last line that names an error and is no step of a stack trace; else the last line; else nothing. */
    public Optional<String> lastTellingLine() {
        List<String> lines = tail();
        return lines.reversed().stream()
                .filter(line -> TELLING.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(LogFile::shortened);
    }

    /** True when the present run said these words. */
    public boolean says(String words) {
        return tail().stream().anyMatch(line -> line.contains(words));
    }

    private List<String> tail() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(Math.min(from, file.length()), file.length() - TAIL));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at "))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String shortened(String line) {
        return line.length() <= 300 ? line.strip() : line.strip().substring(0, 300) + "…";
    }
}
