package org.rollcall.domain.fold;

import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.StatementDelivered;

/** A statement with its place and time. */
public record Delivered(long seq, Moment at, StatementDelivered statement) {}
