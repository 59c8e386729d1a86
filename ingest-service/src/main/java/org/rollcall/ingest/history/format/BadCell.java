package org.rollcall.ingest.history.format;

/** A cell that cannot be read, with its line. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final long line;

    BadCell(long line, String why) {
        super(why);
        this.line = line;
    }
}
