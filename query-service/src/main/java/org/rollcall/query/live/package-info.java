/**
 * Live means a snapshot, then deltas, then resuming (DESIGN decision 11). {@link org.rollcall.query.live.LiveBallots} owns the
 * state of every ballot that somebody watches, on one event loop; {@link org.rollcall.query.live.LiveBallot} keeps one ballot
 * and its watchers; {@link org.rollcall.query.live.StreamRoutes} is the door. No client has a queue: only a position, and
 * whatever it missed is one delta away.
 */
package org.rollcall.query.live;
