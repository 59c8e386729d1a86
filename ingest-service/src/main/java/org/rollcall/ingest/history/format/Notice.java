package org.rollcall.ingest.history.format;

/** Something about a roll call that went in all the same, for whoever imports it. */
public record Notice(long line, String record, String text) {}
