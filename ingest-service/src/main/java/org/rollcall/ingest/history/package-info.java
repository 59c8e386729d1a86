/**
 * Votes of the past, as published: each roll call becomes the same events as a live vote, on an IMPORTED stream with its source
 * and record. Every command id comes from the record, so importing twice changes nothing.
 */
package org.rollcall.ingest.history;
