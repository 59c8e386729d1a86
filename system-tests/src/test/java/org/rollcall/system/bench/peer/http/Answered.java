package org.rollcall.system.bench.peer.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param votes that were answered as they should be
 * @param nanos from the first that was sent to the last answer
 * @param latencies in nanoseconds, one a request: in an open loop from the time at which it was to be sent
 */
public record Answered(long votes, long nanos, Histogram latencies) {

    private static final int FIELDS = 3;

    /** As an answer of a peer has it. */
    String words() {
        ByteBuffer bytes = ByteBuffer.allocate(latencies.getNeededByteBufferCapacity());
        int length = latencies.encodeIntoCompressedByteBuffer(bytes);
        String encoded = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
        return votes + " " + nanos + " " + encoded;
    }

    /** Read back. */
    public static Answered of(String words) {
        String[] fields = words.split(" ");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("no answer to a load: " + words);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(fields[2]));
            return new Answered(
                    Long.parseLong(fields[0]),
                    Long.parseLong(fields[1]),
                    Histogram.decodeFromCompressedByteBuffer(bytes, 0));
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
