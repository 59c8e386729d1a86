/**
 * What the tests stand on: {@link org.rollcall.query.support.ProjectedPair} is a real broker and a real database with the
 * tables of tally-service, {@link org.rollcall.query.support.Story} tells a vote into both, {@link
 * org.rollcall.query.support.Listener} is a client of a live stream.
 */
package org.rollcall.query.support;
