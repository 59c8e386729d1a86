package org.rollcall.ingest.proposal;

/** Join the sponsors of a draft. */
public record JoinSponsors(String sponsor, String amendment) {}
