/**
 * What decides a ballot, as a value: {@link org.rollcall.domain.rule.MajorityRule} holds conditions, {@link
 * org.rollcall.domain.rule.Verdict} the outcome with every figure that led to it. All arithmetic is exact, in whole numbers.
 * A new kind of condition is a new record in {@link org.rollcall.domain.rule.Condition}; no rule is an {@code if} elsewhere.
 */
package org.rollcall.domain.rule;
