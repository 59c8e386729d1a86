/**
 * Roll calls in an order: {@link org.rollcall.query.ranking.RankingResource} answers, {@link org.rollcall.query.ranking.By} says by
 * what. Of all that are read only as many are kept as the answer holds.
 */
package org.rollcall.query.ranking;
