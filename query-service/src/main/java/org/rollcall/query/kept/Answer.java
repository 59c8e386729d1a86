package org.rollcall.query.kept;

import java.util.Map;

/**
 * A document that was read and written once, and what is said beside it.
 *
 * @param sight what was committed when it was read, as {@link org.rollcall.query.reading.ReadModel#sight}
 * @param json nobody's to change
 * @param tag its version, which was read in the same transaction; {@code null} where it has none
 * @param headers all but its type, which only the document has
 */
public record Answer(String sight, byte[] json, String tag, Map<String, String> headers) {

    static final String TYPE = "Content-Type";
    static final String JSON = "application/json;charset=UTF-8";

    /** Beside its bytes. */
    private static final int OVERHEAD = 300;

    int bytes() {
        return json.length + OVERHEAD;
    }

    /** Whether a reader that has the version of that tag has this one. */
    boolean isSeen(String seen) {
        return tag != null && tag.equals(seen);
    }
}
