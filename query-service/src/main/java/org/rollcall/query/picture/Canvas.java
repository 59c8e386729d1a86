package org.rollcall.query.picture;

import java.util.Locale;

/**
 * An SVG drawing as text. Titles and names come from whoever submitted them: everything said is escaped here and nowhere else, and
 * what XML cannot hold is replaced, so no text can become markup. It draws with attributes only: no style sheet, no script, no
 * address of anything else.
 */
final class Canvas {

    private static final int REPLACED = 0xFFFD;

    private final StringBuilder marks = new StringBuilder(32_768);

    /** Rectangles, paths and lines: an element without content. Attributes are name and value in turn. */
    Canvas shape(String element, Object... attributes) {
        return open(element, "/>", attributes);
    }

    Canvas rect(double x, double y, double width, double height, Object... attributes) {
        marks.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        marks.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        return said(attributes).closed("\"", "/>");
    }

    /** A line of text that begins, or with {@code text-anchor} ends, at that place of its base line. */
    Canvas text(double x, double y, double size, String words, Object... attributes) {
        marks.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        marks.append("\" font-size=\"").append(number(size));
        return said(attributes).closed("\"", ">").words(words).end("text");
    }

    Canvas begin(String element, Object... attributes) {
        return open(element, ">", attributes);
    }

    Canvas end(String element) {
        marks.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that only says something: a title, a description. */
    Canvas saying(String element, String id, String words) {
        return begin(element, "id", id).words(words).end(element);
    }

    Canvas append(Canvas other) {
        marks.append(other.marks);
        return this;
    }

    private Canvas open(String element, String close, Object... attributes) {
        marks.append('<').append(element);
        if (attributes.length > 0) {
            marks.append(' ').append(attributes[0]).append("=\"");
            escape(value(attributes[1]));
            for (int i = 2; i < attributes.length; i += 2) {
                marks.append("\" ").append(attributes[i]).append("=\"");
                escape(value(attributes[i + 1]));
            }
            marks.append('"');
        }
        marks.append(close);
        return this;
    }

    private Canvas said(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            marks.append("\" ").append(attributes[i]).append("=\"");
            escape(value(attributes[i + 1]));
        }
        return this;
    }

    private Canvas closed(String quote, String close) {
        marks.append(quote).append(close);
        return this;
    }

    private Canvas words(String words) {
        escape(words);
        return this;
    }

    private static String value(Object value) {
        return value instanceof Number figure ? number(figure.doubleValue()) : value.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private void escape(String words) {
        words.codePoints().forEach(this::escape);
    }

    private void escape(int point) {
        switch (point) {
            case '&' -> marks.append("&amp;");
            case '<' -> marks.append("&lt;");
            case '>' -> marks.append("&gt;");
            case '"' -> marks.append("&quot;");
            case '\'' -> marks.append("&#39;");
            default -> marks.appendCodePoint(allowed(point) ? point : REPLACED);
        }
    }

    /** What XML 1.0 allows (production 2), without line breaks and tabs, which a line of text has none of. */
    private static boolean allowed(int point) {
        return point >= 0x20 && point < 0xD800
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0x10FFFF;
    }

    @Override
    public String toString() {
        return marks.toString();
    }
}
