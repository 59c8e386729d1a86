/**
 * Closed roll calls by the thousand, one after another: {@link org.rollcall.query.archive.Archive} reads the choices of each ballot
 * as one value and each distinct roll once, so an analysis of eighty years takes one short transaction and memory that does not grow
 * with the history. Readings are the latest: what a later edition of a record corrected counts as corrected.
 */
package org.rollcall.query.archive;
