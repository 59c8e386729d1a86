package org.rollcall.ingest.motion;

/** Withdraw a motion, before the vote on it began (General Assembly rule 80). */
public record WithdrawMotion(String motion) {}
