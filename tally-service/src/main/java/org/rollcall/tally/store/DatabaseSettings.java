package org.rollcall.tally.store;

import io.smallrye.config.ConfigMapping;

/** The database and the passwords of its three roles; the service makes the last two roles itself. */
@ConfigMapping(prefix = "rollcall.database")
public interface DatabaseSettings {

    /** Its JDBC address, without user and password. */
    String url();

    String ownerPassword();

    String writerPassword();

    String readerPassword();
}
