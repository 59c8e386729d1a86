/**
 * Votes of the past, as published: each roll call becomes the same events as a live vote, on an IMPORTED stream with its source
 * and record, so importing twice changes nothing. {@link org.rollcall.ingest.history.UploadRoute} takes files, {@link
 * org.rollcall.ingest.history.ImportJobs} runs one import after the other and takes up again what a restart cut short.
 */
package org.rollcall.ingest.history;
