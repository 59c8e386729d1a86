package org.rollcall.local.folder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;
import org.rollcall.local.Trouble;

/**
 * The passwords of the three database roles: letters and digits only, so that no statement or address has to quote them.
 *
 * @param owner migrates; superuser of the local database
 * @param writer projects (tally-service)
 * @param reader only reads (query-service)
 */
public record Passwords(String owner, String writer, String reader) {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;

    /** New ones, which nobody knows. */
    public static Passwords random() {
        return new Passwords(randomWord(), randomWord(), randomWord());
    }

    /**
     * Those of the folder, made at first use.
     *
     * @throws Trouble when the file cannot be read or written
     */
    public static Passwords of(DataFolder data) {
        Path file = DataFolder.created(data.root()).resolve("passwords");
        try {
            return Files.exists(file) ? read(file) : write(file, random());
        } catch (IOException refused) {
            throw new Trouble("The passwords in " + file + " cannot be used: " + refused.getMessage() + ".", refused);
        }
    }

    private static Passwords read(Path file) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        Passwords found = new Passwords(
                lines.getProperty("owner", ""), lines.getProperty("writer", ""), lines.getProperty("reader", ""));
        if (found.owner.isEmpty() || found.writer.isEmpty() || found.reader.isEmpty()) {
            throw new IOException("it does not hold the three passwords");
        }
        return found;
    }

    /** Written beside and renamed: a full disk must not leave half a password behind. */
    private static Passwords write(Path file, Passwords passwords) throws IOException {
        Path beside = file.resolveSibling("passwords.new");
        Files.deleteIfExists(beside);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(beside, ownerOnly);
        Files.writeString(
                beside,
                "owner=%s%nwriter=%s%nreader=%s%n".formatted(passwords.owner, passwords.writer, passwords.reader),
                StandardOpenOption.WRITE);
        Files.move(beside, file);
        return passwords;
    }

    private static String randomWord() {
        return new SecureRandom()
                .ints(LENGTH, 0, SIGNS.length())
                .mapToObj(index -> String.valueOf(SIGNS.charAt(index)))
                .collect(Collectors.joining());
    }
}
