package org.rollcall.local.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions this build was made with, from the parent pom. */
public final class Versions {
    private static final Properties LINES = load();

    private Versions() {}

    /** Of Rollcall. */
    public static String rollcall() {
        return LINES.getProperty("rollcall");
    }

    /** Of PostgreSQL's programs, such as {@code 18.4.0}. */
    public static String postgresql() {
        return LINES.getProperty("postgresql");
    }

    /** The part of PostgreSQL's version that a database folder is bound to, such as {@code 18}. */
    public static String postgresqlMajor() {
        return postgresql().substring(0, postgresql().indexOf('.'));
    }

    private static Properties load() {
        try (InputStream in = Versions.class.getResourceAsStream("/org/rollcall/local/versions.properties")) {
            Properties lines = new Properties();
            lines.load(in);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
