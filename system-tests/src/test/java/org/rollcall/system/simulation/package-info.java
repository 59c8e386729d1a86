/**
 * The deterministic simulator: the services' own classes, driven by one thread that throws one seed's dice. Read {@link
 * org.rollcall.system.simulation.Run} first. Real are the domain, the wire format, the door with its writer and fold, the
 * intake with everything that decides about records, and the live line of a ballot. Models are the broker ({@link
 * org.rollcall.system.simulation.SimulatedLog}, {@link org.rollcall.system.simulation.Broker}), the tables ({@link
 * org.rollcall.system.simulation.Tables}), time, sockets and people. No real clock decides anything here.
 */
package org.rollcall.system.simulation;
