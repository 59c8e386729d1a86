/**
 * Who may do what, at the edge of every service. {@link org.rollcall.access.Roles} names the roles; resources say which of them may use
 * what, by annotation, and what says nothing may be used by nobody (decision 60). It knows HTTP and tokens, and neither ballots nor
 * the log: what a vote needs of its caller is asked of {@link org.rollcall.access.token.Caller} by the service that takes votes.
 */
package org.rollcall.access;
