/**
 * Recorded votes: opened, cast, closed, voided, announced. {@link org.rollcall.ingest.ballot.Ballots} makes the commands, {@link
 * org.rollcall.ingest.ballot.Consequences} sees to it that a verdict is repeated for subscribers whoever dropped it.
 */
package org.rollcall.ingest.ballot;
