package org.rollcall.ingest.assembly;

import java.time.LocalDate;
import org.rollcall.domain.id.MemberCode;

/**
 * Enter a decision by which a member may vote again.
 *
 * @param from the first day on which it may
 * @param citation the decision
 */
public record RestoreVotingRight(MemberCode member, LocalDate from, String citation) {}
