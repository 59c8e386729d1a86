package org.rollcall.ingest.simulation;

/**
 * Play a scenario as a live vote.
 *
 * @param speed 1 lasts about 90 seconds, 10 a tenth of it; 1 unless given
 * @param seed the same seed gives the same votes in the same order; 1 unless given
 * @param slips how many members first press the wrong button and change their vote; only where the roll is invented
 * @param hold open the ballot, and wait for {@code POST …/start} before the first vote
 * @param id of the simulation: letters and digits, at most 20; made up unless given
 */
public record StartSimulation(String scenario, Double speed, Long seed, Integer slips, Boolean hold, String id) {}
