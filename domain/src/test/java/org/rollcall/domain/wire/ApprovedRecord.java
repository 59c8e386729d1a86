package org.rollcall.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An approved record as it stands in its file: key, headers and data, for people and for readers in any language. Files are
 * added with a type or version and never edited.
 */
record ApprovedRecord(String key, Map<String, String> headers, JsonNode data) {

    static final Path FOLDER = Path.of("src/test/resources/approved");

    private static final ObjectMapper PLAIN = new ObjectMapper();

    static ApprovedRecord of(EventType type) {
        try {
            return PLAIN.readValue(file(type).toFile(), ApprovedRecord.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(type + " has no approved file that can be read", unreadable);
        }
    }

    static Path file(EventType type) {
        return FOLDER.resolve(type.wireName() + ".json");
    }

    WireRecord wire() {
        List<WireHeader> wireHeaders = new ArrayList<>();
        headers.forEach((name, value) -> wireHeaders.add(WireHeader.of(name, value)));
        return new WireRecord(key.getBytes(StandardCharsets.UTF_8), wireHeaders, dataBytes());
    }

    byte[] dataBytes() {
        try {
            return PLAIN.writeValueAsBytes(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
