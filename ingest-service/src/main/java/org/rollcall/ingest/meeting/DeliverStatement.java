package org.rollcall.ingest.meeting;

import java.util.List;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.BallotId;

/**
 * Deliver a statement in a meeting, where it is about several proposals or none.
 *
 * @param speaker any name
 * @param ballots the votes that it explains
 */
public record DeliverStatement(String speaker, StatementDelivered.Kind kind, String words, List<BallotId> ballots) {}
