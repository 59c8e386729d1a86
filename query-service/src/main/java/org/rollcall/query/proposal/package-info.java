/** Drafts with what became of them: {@link org.rollcall.query.proposal.ProposalResource}, one or many. */
package org.rollcall.query.proposal;
