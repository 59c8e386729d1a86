package org.rollcall.ingest.proposal;

/** Leave the sponsors of a draft, or of an amendment to it. */
public record LeaveSponsors(String sponsor, String amendment) {}
