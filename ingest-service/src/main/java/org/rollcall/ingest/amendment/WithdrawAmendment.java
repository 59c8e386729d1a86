package org.rollcall.ingest.amendment;

/** Withdraw an amendment, before voting on it began (General Assembly rule 80). */
public record WithdrawAmendment(String amendment) {}
