package org.rollcall.tally.store;

import java.sql.SQLException;

/** A generation is not being built any more: it was dropped, or it serves. */
public final class NotBuilt extends SQLException {

    private static final long serialVersionUID = 1L;

    NotBuilt(int generation) {
        super("generation " + generation + " is not being built any more", "57000");
    }
}
