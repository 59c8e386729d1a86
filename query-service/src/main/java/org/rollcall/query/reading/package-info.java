/**
 * The one way to read: {@link org.rollcall.query.reading.ReadModel} opens a consistent cut through the current generation of
 * the projection, and the rows are asked inside it. Nothing here writes, and nothing outside it opens a transaction.
 */
package org.rollcall.query.reading;
