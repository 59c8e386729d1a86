/**
 * Replays over the protocol of the live streams, for other people's dashboards: {@link org.rollcall.query.live.play.Replays} is
 * the door, {@link org.rollcall.query.live.play.Player} keeps time for one client, a {@link
 * org.rollcall.query.live.play.Script} knows what is due when: of one ballot, or of a {@link
 * org.rollcall.query.live.play.Programme} of many. Bounded in number and in memory; no transaction is open while time passes.
 */
package org.rollcall.query.live.play;
