package org.rollcall.query.ballot;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.rollcall.query.problem.Problem;

/**
 * Where a list goes on: behind that moment and that id. Clients get it as one word and hand it back; what is in it may change.
 */
public record Cursor(String at, String id) {

    private static final String BETWEEN = " ";

    /** How long {@code 2022-03-02} is: every moment begins with its day. */
    private static final int DAY = 10;

    /** @return {@code null} for {@code null}: from the start */
    public static Cursor of(String word) {
        if (word == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(BETWEEN, 2);
            Cursor cursor = new Cursor(parts[0], parts[1]);
            cursor.day();
            return cursor;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
            throw Problem.badRequest(
                    "cursor is not one that this service gave; leave it out to start from the beginning");
        }
    }

    /** The day of that moment. */
    public LocalDate day() {
        return LocalDate.parse(at.substring(0, DAY));
    }

    public String word() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + BETWEEN + id).getBytes(StandardCharsets.UTF_8));
    }
}
