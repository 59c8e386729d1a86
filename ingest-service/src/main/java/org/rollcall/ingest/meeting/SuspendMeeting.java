package org.rollcall.ingest.meeting;

/** Suspend the sitting; it goes on later. */
public record SuspendMeeting(String reason) {}
