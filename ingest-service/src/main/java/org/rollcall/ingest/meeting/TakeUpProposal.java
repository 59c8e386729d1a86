package org.rollcall.ingest.meeting;

import org.rollcall.domain.id.StreamId;

/**
 * Turn to a proposal.
 *
 * @param proposal its id, {@code a-es-11-l-1}
 * @param item the number of the agenda item
 */
public record TakeUpProposal(StreamId proposal, String item) {}
