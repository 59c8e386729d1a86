package org.rollcall.system.bench.crowd;

import java.nio.charset.StandardCharsets;

/** What a subscriber has to know of an event's bytes, found without making strings of them. */
final class EventBytes {

    private static final byte[] DATA = ascii("data:");
    private static final byte[] FROM = ascii("\"from\":");
    private static final byte[] TO = ascii("\"to\":");
    private static final byte[] ID = ascii("id: ");
    private static final byte[] SNAPSHOT = ascii("event: snapshot\n");
    private static final byte[] RESET = ascii("event: reset\n");

    private final byte[] bytes;
    private final int start;
    private final int end;

    /** Those of one event, with the empty line that ends it. */
    EventBytes(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** Where the event that begins there ends, behind its empty line; -1 when the rest of it has not come yet. */
    static int end(byte[] bytes, int start) {
        for (int i = start + 1; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    boolean isSnapshot() {
        return matches(SNAPSHOT, start);
    }

    boolean isReset() {
        return matches(RESET, start);
    }

    /** The position that a delta begins at, or -1 where this is none: a heartbeat, a comment. */
    long from() {
        return numberBehind(FROM, find(DATA, start));
    }

    /** The position that a delta leads to. */
    long to() {
        return numberBehind(TO, find(DATA, start));
    }

    /** The position in the event's id, behind its last hyphen. */
    long id() {
        int at = find(ID, start);
        int line = at;
        while (at >= 0 && line < end && bytes[line] != '\n') {
            line++;
        }
        int digits = line;
        while (digits > at && Character.isDigit(bytes[digits - 1])) {
            digits--;
        }
        return at < 0 ? -1 : number(digits);
    }

    /** The document alone. */
    String data() {
        int at = find(DATA, start) + DATA.length;
        return new String(bytes, at, end - at, StandardCharsets.UTF_8).strip();
    }

    private long numberBehind(byte[] word, int from) {
        int at = from < 0 ? -1 : find(word, from);
        return at < 0 ? -1 : number(at + word.length);
    }

    private long number(int from) {
        long number = 0;
        for (int i = from; i < end && Character.isDigit(bytes[i]); i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private int find(byte[] word, int from) {
        for (int i = from; i <= end - word.length; i++) {
            if (matches(word, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] word, int at) {
        if (at + word.length > end) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
