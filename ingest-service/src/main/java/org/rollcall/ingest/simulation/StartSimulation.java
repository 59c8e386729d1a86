package org.rollcall.ingest.simulation;

/**
 * Play a scenario as a live vote or a live meeting.
 *
 * @param speed at 1 a vote lasts about 90 seconds, at 10 a tenth of it; 1 unless given
 * @param seed the same seed gives the same votes in the same order; 1 unless given
 * @param slips how many members first press the wrong button and change their vote; only where the roll is invented
 * @param hold open the ballot or the meeting, and wait for {@code POST …/start} before the first vote or step
 * @param id of the simulation: letters and digits, at most 20; made up unless given
 */
public record StartSimulation(String scenario, Double speed, Long seed, Integer slips, Boolean hold, String id) {}
