/**
 * How a download of any length leaves: {@link org.rollcall.query.export.delivery.Walk} reads it page by page, each in a
 * transaction of its own, {@link org.rollcall.query.export.delivery.Sheet} writes a page down as CSV, JSON or NDJSON, and
 * {@link org.rollcall.query.export.delivery.Delivery} reads the next page when the client has taken the one before. Nothing
 * here knows what the lines are.
 */
package org.rollcall.query.export.delivery;
