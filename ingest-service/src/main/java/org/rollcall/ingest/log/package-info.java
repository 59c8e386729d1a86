/**
 * The way to the log and back: {@link org.rollcall.ingest.log.Door} takes a command, {@link org.rollcall.ingest.log.LogWriter}
 * appends it, {@link org.rollcall.ingest.log.LogReader} folds what every instance appended, and the answer is what the fold
 * says. {@link org.rollcall.ingest.log.Topics} refuses a log that is not the one it was, or that could lose votes.
 */
package org.rollcall.ingest.log;
