/**
 * Believable live votes and meetings: {@link org.rollcall.ingest.scenario.Playable}s as data, {@link
 * org.rollcall.ingest.simulation.Timetable}s from a seed, played by {@link org.rollcall.ingest.simulation.Player} through the
 * same door as everyone: start there. {@link org.rollcall.ingest.simulation.MeetingPlayer} goes through a meeting's steps, {@link
 * org.rollcall.ingest.simulation.VotePlayer} takes one vote. What they write is marked SIMULATED in its stream, and nothing here
 * can change that.
 */
package org.rollcall.ingest.simulation;
