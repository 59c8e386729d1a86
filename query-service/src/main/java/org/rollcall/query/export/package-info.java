/**
 * Results as files: {@link org.rollcall.query.export.TalliesResource} one line a decided ballot, {@link
 * org.rollcall.query.export.VotesResource} one line a member. {@link org.rollcall.query.export.Table} writes CSV that a
 * spreadsheet cannot mistake for a formula.
 */
package org.rollcall.query.export;
