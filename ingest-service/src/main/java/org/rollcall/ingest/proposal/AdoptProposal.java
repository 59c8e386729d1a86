package org.rollcall.ingest.proposal;

/** Adopt a draft without a vote. */
public record AdoptProposal() {}
