package org.rollcall.query.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollcall.domain.wire.StrictJson;

/** Reads the domain's values from the JSON columns in which the projection keeps them. */
public final class Stored {

    /** As large as the largest event: a roll of 100,000 members fits. */
    private static final StrictJson JSON = new StrictJson(8 * 1024 * 1024);

    /** What a column holds that has nothing to say: the default of one that came later. */
    private static final String NOTHING = "{}";

    private Stored() {}

    /** The value of a column, or {@code null} for an empty one. */
    public static <T> T value(String column, Class<T> type) {
        return column == null ? null : JSON.read(column.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The same for a column that is filled later: {@code otherwise} where it is not yet. */
    public static <T> T value(String column, Class<T> type, T otherwise) {
        return column == null || column.equals(NOTHING) ? otherwise : value(column, type);
    }

    /** The list of a column; an empty one for an empty column. */
    public static <T> List<T> list(String column, Class<T[]> type) {
        return column == null ? List.of() : List.of(value(column, type));
    }
}
