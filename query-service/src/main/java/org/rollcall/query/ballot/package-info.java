/**
 * Ballots as they stand, or as they stood: {@link org.rollcall.query.ballot.Ballots} is where every other slice gets a ballot
 * from, {@link org.rollcall.query.ballot.BallotResource} answers for one, {@link org.rollcall.query.ballot.BallotListResource}
 * for many.
 */
package org.rollcall.query.ballot;
