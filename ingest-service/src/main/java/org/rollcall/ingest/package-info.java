/**
 * Commands in, events out: the door of the log. A command is checked, appended as what was seen, folded by this service's own
 * reader of the log, and answered with what the fold says it did (DESIGN decision 1). Read {@link
 * org.rollcall.ingest.log.Door} first. The slices meet in {@code log}; a simulation speaks through the commands of {@code
 * proposal} and {@code ballot}, like everyone.
 */
package org.rollcall.ingest;
