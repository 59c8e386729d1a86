package org.rollcall.ingest.history.append;

import org.rollcall.ingest.log.BulkLane;
import org.rollcall.ingest.log.Followers;
import org.rollcall.ingest.log.LogReader;

/** What of the service an import uses: the way into the log, its pace, the way back out, and what is there already. */
public record Ways(BulkLane lane, Followers followers, LogReader reader, ImportedRecords known) {}
