package org.rollcall.tally.store;

import java.sql.SQLException;

/** Another generation of the projection serves since this transaction began; a new one will be on that. */
public final class Switched extends SQLException {

    private static final long serialVersionUID = 1L;

    Switched() {
        super("the projection was switched to another generation", "40001");
    }
}
