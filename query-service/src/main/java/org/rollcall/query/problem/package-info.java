/**
 * What is said when a question has no answer: {@link org.rollcall.query.problem.Problem} is a status and one clear sentence,
 * and the mappers turn it, and every refused value, into {@code application/problem+json} (RFC 9457). No stack trace leaves.
 */
package org.rollcall.query.problem;
