package org.rollcall.query.reading;

/**
 * One moment of the projection: everything read inside one transaction is of this generation and of this instant.
 *
 * @param log the id of the log that was projected, or {@code null} where nothing has been projected yet
 */
public record Cut(int generation, String log) {}
