package org.rollcall.ingest.assembly;

import java.time.LocalDate;
import org.rollcall.domain.id.MemberCode;

/**
 * Enter a decision by which a member may not vote for a time.
 *
 * @param from the first day
 * @param to the last day, or left out until it is restored
 * @param reason as a code, {@code ARTICLE_19}
 * @param citation the decision
 */
public record SuspendVotingRight(MemberCode member, LocalDate from, LocalDate to, String reason, String citation) {}
