package org.rollcall.tally.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** Brings the database's roles and tables up to date, as their owner. */
@ApplicationScoped
public class Migration {

    /** The passwords are written into SQL text, which knows no parameters there. */
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]{1,100}");

    @Inject
    DatabaseSettings settings;

    @Inject
    Flyway flyway;

    /**
     * Migrates; nothing happens where nothing is new.
     *
     * @throws IllegalStateException if a password cannot be used
     * @throws org.flywaydb.core.api.FlywayException if the database is away, or its tables were changed by others
     */
    public void run() {
        check("ROLLCALL_DATABASE_WRITER_PASSWORD", settings.writerPassword());
        check("ROLLCALL_DATABASE_READER_PASSWORD", settings.readerPassword());
        flyway.migrate();
    }

    private static void check(String name, String password) {
        if (!LETTERS_AND_DIGITS.matcher(password).matches()) {
            throw new IllegalStateException(
                    name + " may hold letters and digits only, 1 to 100 of them; set another one");
        }
    }
}
