/**
 * Files that are to be imported: they arrive piece by piece ({@link org.rollcall.ingest.history.file.Arrival}), wait under the
 * digest of their bytes ({@link org.rollcall.ingest.history.file.Spool}) and are read row by row
 * ({@link org.rollcall.ingest.history.file.Table}). Nothing here holds a file in memory, and nothing knows what a vote is.
 */
package org.rollcall.ingest.history.file;
