/**
 * What this service may begin with instead of the first record of the log: where the records of each stream are, and which
 * streams something is still open in. Only these are folded again at the start; the others when a command names them. So a
 * start costs what is open and what came since, whatever the length of the log (DESIGN decision 17).
 */
package org.rollcall.ingest.log.snapshot;
