/**
 * Amendments (General Assembly rules 80 and 90): submitted, ranked, withdrawn, adopted without a vote. They are put to the vote
 * as every question is, by opening a ballot. Start at {@link org.rollcall.ingest.amendment.Amendments}; which amendment falls
 * because of another is not asked here, the fold derives it.
 */
package org.rollcall.ingest.amendment;
