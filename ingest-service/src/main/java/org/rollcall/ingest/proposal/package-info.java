/** Drafts: submitted, sponsored, their majority determined, numbered once adopted. Start at {@link org.rollcall.ingest.proposal.Proposals}. */
package org.rollcall.ingest.proposal;
