package org.rollcall.ingest.amendment;

/** Adopt an amendment without a vote. */
public record AdoptAmendment(String amendment) {}
