/**
 * Drafts: submitted, sponsored, revised, withdrawn, their majority determined, adopted without a vote, numbered once adopted.
 * Start at {@link org.rollcall.ingest.proposal.Proposals}.
 */
package org.rollcall.ingest.proposal;
