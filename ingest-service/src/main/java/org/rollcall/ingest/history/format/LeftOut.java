package org.rollcall.ingest.history.format;

/**
 * A roll call that is left out whole, or a row that belongs to none.
 *
 * @param line where the trouble is; the header is on line 1
 * @param record in its source, or {@code null} where none is named
 */
public record LeftOut(long line, String record, String reason) implements Found {}
