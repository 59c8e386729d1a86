/**
 * Runs the whole platform on one machine, from real parts: a Kafka broker, a PostgreSQL server and the three services,
 * each a process of its own.
 *
 * <p>Read {@link org.rollcall.local.platform.Platform} first; {@code command} is the command line above it. Nothing
 * here knows the rules of a vote: commands talk to the services over HTTP like everyone else.
 */
package org.rollcall.local;
