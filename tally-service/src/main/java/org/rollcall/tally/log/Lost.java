package org.rollcall.tally.log;

import java.time.Instant;
import org.rollcall.domain.wire.WireRecord;

/** A record that the log does not have any more, and its place there. */
public record Lost(int partition, long offset, Instant brokerTime, WireRecord wire) {}
