package org.rollcall.ingest.log;

/** A body above its limit; it was not read. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge(String sentence) {
        super(sentence);
    }
}
