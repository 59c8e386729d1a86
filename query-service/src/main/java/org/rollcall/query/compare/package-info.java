/**
 * Two votes beside each other: {@link org.rollcall.query.compare.CompareResource} finds the two ({@link
 * org.rollcall.query.compare.Named}), {@link org.rollcall.query.compare.Comparison} says who moved from where to where.
 */
package org.rollcall.query.compare;
