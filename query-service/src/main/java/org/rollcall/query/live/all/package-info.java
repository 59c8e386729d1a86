/**
 * The stream of all ballots: {@link org.rollcall.query.live.all.AllBallots} tells every tally as it changes, from a bounded
 * {@link org.rollcall.query.live.all.Ring} of what the bell said last. Ids are vectors of the bell's offsets.
 */
package org.rollcall.query.live.all;
