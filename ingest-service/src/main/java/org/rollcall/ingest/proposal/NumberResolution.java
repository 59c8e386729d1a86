package org.rollcall.ingest.proposal;

/** Give the adopted text its symbol. */
public record NumberResolution(String symbol) {}
