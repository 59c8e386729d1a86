package org.rollcall.ingest.meeting;

/** End the meeting. */
public record AdjournMeeting(String reason) {}
