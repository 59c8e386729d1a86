/**
 * Talks to the running services over HTTP, as any other program would.
 *
 * <p>Read {@link org.rollcall.local.client.Api} for single calls and {@link org.rollcall.local.client.LiveBallot} for a
 * vote as it happens. Documents stay JSON: the command line shows them, it does not judge them.
 */
package org.rollcall.local.client;
