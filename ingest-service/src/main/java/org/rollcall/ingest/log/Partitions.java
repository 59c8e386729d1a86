package org.rollcall.ingest.log;

import org.apache.kafka.common.utils.Utils;

/** Which partition a stream lives in: chosen by us from the recorded count, so that partitions added later change nothing. */
final class Partitions {

    private Partitions() {}

    static int of(byte[] key, int count) {
        return Utils.toPositive(Utils.murmur2(key)) % count;
    }
}
