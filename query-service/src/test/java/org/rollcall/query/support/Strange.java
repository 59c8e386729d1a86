package org.rollcall.query.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** Records that this software does not understand. */
final class Strange {

    private Strange() {}

    /** Bytes that say nothing. */
    static WireRecord garbage(StreamId stream) {
        return new WireRecord(bytes(stream.value()), List.of(), bytes("nothing"));
    }

    /** A known record under the name of a type that nobody knows yet. */
    static WireRecord ofType(String type, WireRecord known) {
        List<WireHeader> headers = known.headers().stream()
                .map(header -> header.name().equals("ce_type") ? new WireHeader("ce_type", bytes(type)) : header)
                .toList();
        return new WireRecord(known.key(), headers, known.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
