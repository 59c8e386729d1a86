package org.rollcall.system.check;

import org.rollcall.domain.id.BallotId;

/** A ballot as an export says it. */
public record Exported(BallotId ballot, Shown shown) {}
