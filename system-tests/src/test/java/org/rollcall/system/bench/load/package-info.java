/**
 * What the benches are fed with, and what should have come of it: {@link org.rollcall.system.bench.load.RollCalls} makes votes as
 * records of the log, {@link org.rollcall.system.bench.load.CsvFiles} as files of a library, {@link
 * org.rollcall.system.bench.load.LogFold} reads a log and says what counts.
 */
package org.rollcall.system.bench.load;
