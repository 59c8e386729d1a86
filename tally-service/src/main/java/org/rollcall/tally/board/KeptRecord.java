package org.rollcall.tally.board;

import java.time.Instant;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireRecord;

/** A record of a stream as it was kept. */
public record KeptRecord(StreamId stream, long seq, int partition, long offset, Instant brokerTime, WireRecord wire) {}
