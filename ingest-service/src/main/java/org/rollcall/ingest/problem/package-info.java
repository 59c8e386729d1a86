/**
 * What a command is answered with: {@link org.rollcall.ingest.problem.Replies} for what the log says, {@link
 * org.rollcall.ingest.problem.Problems} for everything that went wrong, as {@code application/problem+json} (RFC 9457) in one
 * sentence that says what to do, and never a stack trace.
 */
package org.rollcall.ingest.problem;
