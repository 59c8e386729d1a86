package org.rollcall.query.export.delivery;

import java.util.Locale;

/** What a download is written as. */
public enum Form {
    /** A table with a header (RFC 4180). */
    CSV(Form.CSV_TYPE + "; charset=UTF-8"),
    /** One document, which is only whole with its last bracket. */
    JSON(Form.JSON_TYPE),
    /** A document a line. */
    NDJSON(Form.NDJSON_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String JSON_TYPE = "application/json";
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** The same where the client chooses by {@code Accept}: whoever takes anything gets JSON. */
    public static final String ACCEPTED_CSV = CSV_TYPE + ";qs=0.5";

    public static final String ACCEPTED_NDJSON = NDJSON_TYPE + ";qs=0.4";

    private final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The name of a file of this form. */
    String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }
}
