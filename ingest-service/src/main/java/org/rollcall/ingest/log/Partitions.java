package org.rollcall.ingest.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.StreamId;

/** Which partition a stream lives in: chosen by us from the recorded count, so that partitions added later change nothing. */
final class Partitions {

    private Partitions() {}

    static int of(byte[] key, int count) {
        return Utils.toPositive(Utils.murmur2(key)) % count;
    }

    /** The stream of a key, or {@code null}: one that is no stream's, or that stands in another partition, is of none. */
    static StreamId streamOf(byte[] key, int partition, int count) {
        try {
            StreamId id = StreamId.of(new String(InvalidValue.required("key", key), StandardCharsets.UTF_8));
            return of(key, count) == partition ? id : null;
        } catch (InvalidValue noStream) {
            return null;
        }
    }
}
