package org.rollcall.query.reading;

import java.nio.charset.StandardCharsets;
import org.rollcall.domain.wire.StrictJson;

/** Reads the domain's values from the JSON columns in which the projection keeps them. */
public final class Stored {

    /** As large as the largest event: a roll of 100,000 members fits. */
    private static final StrictJson JSON = new StrictJson(8 * 1024 * 1024);

    private Stored() {}

    /** The value of a column, or {@code null} for an empty one. */
    public static <T> T value(String column, Class<T> type) {
        return column == null ? null : JSON.read(column.getBytes(StandardCharsets.UTF_8), type);
    }
}
