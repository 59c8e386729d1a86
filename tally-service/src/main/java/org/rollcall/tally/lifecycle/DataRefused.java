package org.rollcall.tally.lifecycle;

import java.sql.SQLException;

/** The database refused the data itself; no repetition changes that. */
public final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataRefused(SQLException cause) {
        super(Retry.words(cause), cause);
    }
}
