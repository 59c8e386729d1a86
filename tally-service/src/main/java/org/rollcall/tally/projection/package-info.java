/**
 * {@code GET /v1/projection}: how far the projection is, read through Panache from the small tables outside the generations.
 * Nothing here writes.
 */
package org.rollcall.tally.projection;
