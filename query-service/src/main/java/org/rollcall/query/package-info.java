/**
 * The read side: what was voted, as documents, live streams, replays, exports and pages. Read {@link
 * org.rollcall.query.reading.ReadModel} first, then {@link org.rollcall.query.document.BallotDocument}, then {@link
 * org.rollcall.query.live.LiveBallots}. Nothing here writes to the log or to the database.
 */
package org.rollcall.query;
