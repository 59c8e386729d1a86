package org.rollcall.system.bench.crowd;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * What came of a lap.
 *
 * @param words how many votes were cast, or messages sent
 * @param deliveries to all subscribers together
 * @param busiest the most deliveries that one of them got
 * @param nanos from the first word until the last of them had seen the last one
 * @param broken events that did not follow on those before, since the subscribers came
 * @param seen nanoseconds until a subscriber saw a word, one a word and subscriber; compressed
 * @param answered until a word was acknowledged
 * @param first until the first subscriber saw it
 * @param last until the last subscriber saw it
 */
public record Outcome(
        int words,
        long deliveries,
        long busiest,
        long nanos,
        long broken,
        byte[] seen,
        byte[] answered,
        byte[] first,
        byte[] last) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Outcome read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Outcome.class);
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    static byte[] packed(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        byte[] packed = new byte[histogram.encodeIntoCompressedByteBuffer(bytes)];
        bytes.flip();
        System.arraycopy(bytes.array(), 0, packed, 0, packed.length);
        return packed;
    }

    /** One of the four. */
    public static Histogram histogram(byte[] packed) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(packed), 0);
        } catch (DataFormatException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
