/**
 * What counts of each ballot, read back from the rows of a generation and not from any fold: the proof that two generations, or
 * a projection and the log, say the same of every vote (DESIGN decision 12). {@link org.rollcall.tally.counted.Comparison}
 * puts two generations side by side, {@link org.rollcall.tally.counted.CountedResource} answers with the hash of the one that serves.
 * Everything is read in the order of the ballots' ids, some at a time; nothing is written.
 */
package org.rollcall.tally.counted;
