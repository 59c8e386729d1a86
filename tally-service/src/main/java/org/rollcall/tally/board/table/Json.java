package org.rollcall.tally.board.table;

import java.nio.charset.StandardCharsets;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;

/** The domain's values as the text of a {@code jsonb} column. */
final class Json {

    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);

    private Json() {}

    static String text(Object value) {
        return value == null ? null : new String(JSON.write(value), StandardCharsets.UTF_8);
    }
}
