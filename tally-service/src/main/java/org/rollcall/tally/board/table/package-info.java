/**
 * The tables of a generation, one class each: rows in, SQL out. {@link org.rollcall.tally.board.table.EventTable} takes
 * thousands of rows with a binary COPY, the others change few rows with one statement over arrays.
 */
package org.rollcall.tally.board.table;
