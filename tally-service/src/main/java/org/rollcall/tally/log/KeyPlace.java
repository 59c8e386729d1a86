package org.rollcall.tally.log;

import org.apache.kafka.common.utils.Utils;

/** To which partition a key belongs: murmur2 modulo the recorded count, as Kafka's own partitioner has it. */
public final class KeyPlace {

    private KeyPlace() {}

    public static int of(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
