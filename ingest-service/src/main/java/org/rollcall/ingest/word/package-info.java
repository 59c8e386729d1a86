/**
 * What is said of votes: explanations and other statements, how a delegation had meant to vote, what somebody else published.
 * None of it alters a count. Start at {@link org.rollcall.ingest.word.Words}.
 */
package org.rollcall.ingest.word;
