package org.rollcall.tally.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** A polled record as the domain's wire format takes it. */
public final class Wire {

    private Wire() {}

    public static WireRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<WireHeader> headers = new ArrayList<>(10);
        for (Header header : record.headers()) {
            headers.add(new WireHeader(Storable.text(header.key()), header.value()));
        }
        return new WireRecord(record.key(), headers, record.value());
    }

    /** The stream that a key names, if it names one. */
    static Optional<StreamId> streamOf(byte[] key) {
        try {
            return key == null ? Optional.empty() : Optional.of(StreamId.of(new String(key, StandardCharsets.UTF_8)));
        } catch (InvalidValue noStream) {
            return Optional.empty();
        }
    }
}
