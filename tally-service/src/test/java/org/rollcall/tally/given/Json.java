package org.rollcall.tally.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;

/** JSON as one line that is the same wherever it came from: its names in order, without spaces. */
final class Json {

    private static final StrictJson DOMAIN = new StrictJson(WireFormat.LARGEST_VALUE);
    private static final ObjectMapper ORDERED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    static String line(Object value) {
        return value == null ? "null" : line(new String(DOMAIN.write(value), StandardCharsets.UTF_8));
    }

    static String line(String json) {
        try {
            return ORDERED.writeValueAsString(ORDERED.readValue(json, Object.class));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(json, notJson);
        }
    }

    /** A line of a table's columns of which the last holds JSON. */
    static String lastOf(String line) {
        int brace = line.indexOf("|{");
        int bracket = line.indexOf("|[");
        int begin = brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
        return begin < 0 ? line : line.substring(0, begin + 1) + line(line.substring(begin + 1));
    }
}
