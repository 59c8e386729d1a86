package org.rollcall.ingest.history;

/**
 * Import roll calls.
 *
 * @param source {@code shipped}: the official roll calls that come with the service
 */
public record StartImport(String source) {}
