package org.rollcall.ingest.ballot;

import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * Cast a vote.
 *
 * @param id the command's id, where several come in one request; alone it is the Idempotency-Key
 * @param replaces the command whose vote this one changes
 */
public record CastVote(CommandId id, MemberCode member, Choice choice, CommandId replaces, String recordedBy) {}
