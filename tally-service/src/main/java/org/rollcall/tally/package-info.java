/**
 * Events in, projections out. Read {@link org.rollcall.tally.intake.Intake} first: it takes each poll of the log through one
 * transaction; {@code board} folds the records and writes the rows, {@code announce} rings the bell after the commit, {@code
 * watch} compares the log with what is projected, {@code lifecycle} opens all of it once database and broker are there.
 */
package org.rollcall.tally;
