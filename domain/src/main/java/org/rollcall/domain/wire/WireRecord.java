package org.rollcall.domain.wire;

import java.util.List;

/** A record of the log as bytes: what a broker keeps, and what a reader of another language sees. */
public record WireRecord(byte[] key, List<WireHeader> headers, byte[] value) {

    public WireRecord {
        headers = headers == null ? List.of() : headers;
    }
}
