/**
 * The line to a client: {@link org.rollcall.query.live.line.Outlet} is its end, {@link org.rollcall.query.live.line.EventText}
 * what goes over it, {@link org.rollcall.query.live.line.LiveLoop} the one thread that all live state belongs to. Knows
 * nothing of ballots.
 */
package org.rollcall.query.live.line;
