package org.rollcall.ingest.ballot;

/** Close the ballot: nothing cast after this counts. */
public record CloseBallot() {}
