package org.rollcall.tally.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes of nobody knows what, so that they can be looked at without harm: as text where they are text that does nothing on a
 * screen, else in Base64.
 *
 * @param length how many there are
 * @param text them, where every character is one to be seen; else {@code null}
 * @param base64 the first of them, where they are no such text; else {@code null}
 * @param cut whether these are only the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownBytes(int length, String text, String base64, boolean cut) {

    /** More than any vote has; a page of it is enough to see what it is. */
    static final int MOST = 64 * 1024;

    /** @param bytes {@code null} gives {@code null}: there are none, which is not the same as empty */
    static ShownBytes of(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        boolean cut = bytes.length > MOST;
        if (!cut) {
            Optional<String> text = text(bytes);
            if (text.isPresent()) {
                return new ShownBytes(bytes.length, text.get(), null, false);
            }
        }
        byte[] first = cut ? Arrays.copyOf(bytes, MOST) : bytes;
        return new ShownBytes(bytes.length, null, Base64.getEncoder().encodeToString(first), cut);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().allMatch(ShownBytes::isSeen) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Controls move a terminal's cursor, and format characters turn the direction of what stands beside them. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
