/**
 * The record as files, as CSV, JSON or a document a line, by suffix and by {@code Accept}: {@link
 * org.rollcall.query.export.TalliesResource} one line a decided ballot, {@link org.rollcall.query.export.VotesResource} one line a
 * member and ballot, {@link org.rollcall.query.export.BallotVotesResource} those of one ballot at any moment, {@link
 * org.rollcall.query.export.MemberVotesResource} those of one member, {@link org.rollcall.query.export.EventsResource} the records
 * of the log. The resources only say what is listed; {@code record} finds it and {@code delivery} sends it.
 */
package org.rollcall.query.export;
