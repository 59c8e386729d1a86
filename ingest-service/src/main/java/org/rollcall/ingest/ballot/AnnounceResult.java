package org.rollcall.ingest.ballot;

import org.rollcall.domain.rule.Outcome;

/** Announce the result as the presiding officer says it. */
public record AnnounceResult(Long yes, Long no, Long abstain, Long notVoting, Outcome outcome, String words) {}
