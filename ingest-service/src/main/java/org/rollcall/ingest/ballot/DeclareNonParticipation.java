package org.rollcall.ingest.ballot;

import org.rollcall.domain.id.MemberCode;

/** Declare that a member that is present does not participate in a vote. */
public record DeclareNonParticipation(MemberCode member) {}
