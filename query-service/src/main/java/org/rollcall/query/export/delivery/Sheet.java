package org.rollcall.query.export.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the lines of a download down, page by page. One download's; used by one thread at a time. Pages of documents do not end
 * with a line break: Quarkus REST puts one behind each.
 */
final class Sheet<L> {

    private final Form form;
    private final Listing<L> listing;
    private final ObjectMapper mapper;
    private boolean begun;
    private boolean anyLine;

    Sheet(Form form, Listing<L> listing, ObjectMapper mapper) {
        this.form = form;
        this.listing = listing;
        this.mapper = mapper;
    }

    /**
     * The bytes of a page; none where there is nothing to say.
     *
     * @param last whether no page follows: until then a JSON document stays open
     */
    byte[] page(List<L> lines, boolean last) {
        try {
            return switch (form) {
                case CSV -> table(lines);
                case JSON -> document(lines, last);
                case NDJSON -> documents(lines, "\n");
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            begun = true;
        }
    }

    /** Whether there was a page. */
    boolean begun() {
        return begun;
    }

    private byte[] table(List<L> lines) {
        Table table = new Table();
        if (!begun) {
            table.line(listing.columns());
        }
        lines.forEach(line -> table.line(listing.cells().apply(line)));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] document(List<L> lines, boolean last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!begun) {
            bytes.writeBytes(ascii(listing.open()));
        }
        if (anyLine && !lines.isEmpty()) {
            bytes.write(',');
        }
        bytes.writeBytes(documents(lines, ","));
        anyLine |= !lines.isEmpty();
        if (last) {
            bytes.writeBytes(ascii(listing.shut()));
        }
        return bytes.toByteArray();
    }

    private byte[] documents(List<L> lines, String between) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.setRootValueSeparator(new SerializedString(between));
            for (L line : lines) {
                mapper.writeValue(json, line);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
