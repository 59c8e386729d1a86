/**
 * A believable live vote feed: {@link org.rollcall.ingest.scenario.Scenario}s as data, a {@link
 * org.rollcall.ingest.simulation.Timetable} from a seed, played by {@link org.rollcall.ingest.simulation.Simulation} through
 * the same door as everyone. What it writes is marked SIMULATED in its stream, and nothing here can change that.
 */
package org.rollcall.ingest.simulation;
