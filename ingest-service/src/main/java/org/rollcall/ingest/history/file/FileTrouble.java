package org.rollcall.ingest.history.file;

/** Why a file cannot be read any further, in a sentence for whoever sent it. */
public final class FileTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileTrouble(String why) {
        super(why);
    }

    FileTrouble(String why, Throwable cause) {
        super(why, cause);
    }
}
