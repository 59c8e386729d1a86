package org.rollcall.query.ballot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rollcall.query.problem.Problem;

/**
 * Where a list goes on: behind that moment and that id. Clients get it as one word and hand it back; what is in it may change.
 */
public record Cursor(String at, String id) {

    private static final String BETWEEN = " ";

    /** @return {@code null} for {@code null}: from the start */
    public static Cursor of(String word) {
        if (word == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(BETWEEN, 2);
            return new Cursor(parts[0], parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw Problem.badRequest(
                    "cursor is not one that this service gave; leave it out to start from the beginning");
        }
    }

    public String word() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + BETWEEN + id).getBytes(StandardCharsets.UTF_8));
    }
}
