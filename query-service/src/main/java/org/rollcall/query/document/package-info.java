/**
 * What is shown of a ballot: {@link org.rollcall.query.document.BallotDocument} whole, {@link
 * org.rollcall.query.document.BallotDelta} as a change. {@link org.rollcall.query.document.Sealing} is the one filter between
 * what was counted and what is shown; whatever leaves the service has passed it.
 */
package org.rollcall.query.document;
