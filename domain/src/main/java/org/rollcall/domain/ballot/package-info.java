/**
 * Recorded votes: {@link org.rollcall.domain.ballot.Ballot} is the machine that one goes through, {@link
 * org.rollcall.domain.ballot.Ballots} all of one proposal and what may happen to each. What follows from a result for the text or
 * the proceedings is not said here, but by those who own them.
 */
package org.rollcall.domain.ballot;
