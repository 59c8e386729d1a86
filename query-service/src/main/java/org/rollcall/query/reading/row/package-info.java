/**
 * The tables of a generation, as far as they are read; tally-service owns them. Names are unqualified: {@link
 * org.rollcall.query.reading.ReadModel} decides which generation they mean, so a row is only asked inside its transaction.
 * JSON columns are read as text and understood by {@link org.rollcall.query.reading.Stored}.
 */
package org.rollcall.query.reading.row;
