/**
 * Recorded votes on whatever is put: opened, cast, closed, voided, announced, or reported without a roll. {@link
 * org.rollcall.ingest.ballot.Ballots} makes the commands, {@link org.rollcall.ingest.ballot.Deciding} says which majority
 * decides, {@link org.rollcall.ingest.ballot.Consequences} sees to it that a verdict is repeated for subscribers whoever
 * dropped it.
 */
package org.rollcall.ingest.ballot;
