package org.rollcall.ingest.proposal;

/**
 * Put a revised text in the place of the one before.
 *
 * @param symbol of the revised text, {@code A/ES-11/L.16/Rev.1}
 * @param title where it is another one
 * @param changes what is different, in words
 */
public record ReviseProposal(String symbol, String title, String changes) {}
