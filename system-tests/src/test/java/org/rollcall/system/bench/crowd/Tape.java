package org.rollcall.system.bench.crowd;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What one subscriber heard in a lap, so that a peer can be given the same bytes at the same pace. */
final class Tape {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Tape() {}

    /**
     * @param nanos when it came
     * @param to the position that it led to
     * @param document the event's data
     */
    record Piece(long nanos, long to, String document) {}

    static void write(Path file, List<Piece> pieces) throws IOException {
        JSON.writeValue(file.toFile(), pieces);
    }

    static List<Piece> read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), new TypeReference<>() {});
    }
}
