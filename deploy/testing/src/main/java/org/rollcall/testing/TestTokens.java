package org.rollcall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.token.Keys;
import org.rollcall.local.token.Role;
import org.rollcall.local.token.Tokens;

/** Keys and tokens of tests that have no data folder of their own: one pair for all of a JVM, made as {@code ./rollcall up} makes its. */
public final class TestTokens {
    /** As for the pair of broker and database: this class is loaded anew for each profile, the JVM's properties are one. */
    private static final String FOLDER = "rollcall.testing.keys";

    private static final Tokens TOKENS = Tokens.of(folder());

    private TestTokens() {}

    /** Where the keys are. */
    public static DataFolder folder() {
        synchronized (FOLDER) {
            if (System.getProperty(FOLDER) == null) {
                System.setProperty(FOLDER, created().toString());
            }
            return DataFolder.of(Path.of(System.getProperty(FOLDER)));
        }
    }

    private static Path created() {
        try {
            Path folder = Files.createTempDirectory("rollcall-keys-");
            Janitor.sweepAfterThisJvm(DataFolder.of(folder));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What mints them. */
    public static Tokens tokens() {
        return TOKENS;
    }

    /** As it stands behind {@code Authorization: Bearer}. */
    public static String bearer(Role role) {
        return TOKENS.bearer(role, null);
    }

    /** Environment variables of a service that accepts them. */
    public static Map<String, String> environment() {
        return Keys.of(folder()).settings();
    }

    /** The same as names of settings. */
    public static Map<String, String> configuration() {
        return environment().entrySet().stream()
                .collect(Collectors.toMap(entry -> property(entry.getKey()), Map.Entry::getValue));
    }

    private static String property(String variable) {
        return variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }
}
