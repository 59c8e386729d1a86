package org.rollcall.ingest.meeting;

/** Go on with the sitting. */
public record ResumeMeeting() {}
