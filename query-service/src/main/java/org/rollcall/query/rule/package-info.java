/**
 * What decides: {@link org.rollcall.query.rule.RuleInForce} is the majority that was determined, {@link
 * org.rollcall.query.rule.UnderRule} what another would say of the same votes. Neither alters an outcome.
 */
package org.rollcall.query.rule;
