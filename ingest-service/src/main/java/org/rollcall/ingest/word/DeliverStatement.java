package org.rollcall.ingest.word;

import java.util.List;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.BallotId;

/**
 * Deliver a statement about a proposal.
 *
 * @param speaker any name: a member, an observer, a group
 * @param words the gist of it
 * @param ballots the votes on this proposal that it explains
 */
public record DeliverStatement(String speaker, StatementDelivered.Kind kind, String words, List<BallotId> ballots) {}
