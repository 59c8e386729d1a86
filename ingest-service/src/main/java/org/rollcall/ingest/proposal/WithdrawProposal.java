package org.rollcall.ingest.proposal;

/** Withdraw a draft, before voting on it began and before it was amended (General Assembly rule 80). */
public record WithdrawProposal(String reason) {}
