package org.rollcall.ingest.ballot;

/** Declare an open ballot void. */
public record VoidBallot(String reason) {}
