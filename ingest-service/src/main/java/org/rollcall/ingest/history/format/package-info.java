/**
 * The published data sets: what their columns mean, and where they are to be distrusted. {@link
 * org.rollcall.ingest.history.format.RollCalls} gives out one {@link org.rollcall.ingest.history.format.RecordedRollCall} after
 * the other, or says why there is none. What becomes of them is not decided here.
 */
package org.rollcall.ingest.history.format;
