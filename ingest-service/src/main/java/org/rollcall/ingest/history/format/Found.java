package org.rollcall.ingest.history.format;

/** What was found in a file: a roll call, or why there is none. */
public sealed interface Found permits RecordedRollCall, LeftOut {}
