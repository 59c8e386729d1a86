/**
 * Figures and votes: {@link org.rollcall.query.count.TallyFigures} of one ballot, {@link org.rollcall.query.count.VoteLine}
 * of one member, {@link org.rollcall.query.count.Series} of the votes before and after. What may be shown of them is said by
 * {@code document}.
 */
package org.rollcall.query.count;
