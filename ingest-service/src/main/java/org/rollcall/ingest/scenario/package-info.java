/**
 * Votes that come with the service, as data: roll calls from the published record, and invented ones in fictional assemblies.
 * Simulations play them, the history imports the official ones.
 */
package org.rollcall.ingest.scenario;
