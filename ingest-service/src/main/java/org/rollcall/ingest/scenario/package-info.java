/**
 * Votes and meetings that come with the service, as data: roll calls from the published record, meetings step by step, and
 * invented ones in fictional assemblies. Read {@link org.rollcall.ingest.scenario.Playable} first: it says what no file may
 * hold. Simulations play them, the history imports the official roll calls.
 */
package org.rollcall.ingest.scenario;
