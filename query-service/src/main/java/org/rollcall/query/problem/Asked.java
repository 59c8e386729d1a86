package org.rollcall.query.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;

/**
 * Reads what a question names. A number or a word that cannot be is refused with 400; an id in a path that cannot be names
 * nothing, so it is 404 like any other unknown one.
 */
public final class Asked {

    private static final int LONGEST = 400;

    private Asked() {}

    public static BallotId ballot(String id) {
        return pathId(BallotId::of, id);
    }

    public static StreamId proposal(String id) {
        return pathId(StreamId::of, id);
    }

    /** A meeting by what follows {@code meeting:} in its stream's name, or by the whole name. */
    public static StreamId meeting(String slug) {
        return pathId(StreamId::of, slug.startsWith("meeting:") ? slug : "meeting:" + slug);
    }

    private static <T> T pathId(Function<String, T> reader, String id) {
        try {
            return reader.apply(id);
        } catch (InvalidValue nothing) {
            throw Problem.notFound(nothing.getMessage());
        }
    }

    /**
     * A position or a bound, from 0.
     *
     * @return {@code null} where nothing was said
     */
    public static Long number(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.badRequest(name + " must be a whole number from 0, not '" + shown(text) + "'");
        }
        return Long.valueOf(text);
    }

    /** How many items an answer may hold: from 1 to {@code most}. */
    public static int limit(String text, int standard, int most) {
        return from1("limit", text, standard, most);
    }

    /** A number from 1 to {@code most}; {@code standard} where nothing was said. */
    public static int from1(String name, String text, int standard, int most) {
        Long asked = number(name, text);
        if (asked == null) {
            return standard;
        }
        if (asked < 1 || asked > most) {
            throw Problem.badRequest(name + " must be from 1 to " + most + ", not " + asked);
        }
        return asked.intValue();
    }

    /**
     * What must be said: words of at most 400 characters without control characters.
     *
     * @param example a question in which it is said
     */
    public static String given(String name, String text, String example) {
        if (text == null) {
            throw Problem.badRequest(name + " is missing; ask for instance for " + example);
        }
        return words(name, text);
    }

    /** Words of at most 400 characters without control characters, or {@code null} where nothing was said. */
    public static String words(String name, String text) {
        boolean cannotBe = text != null
                && (text.isBlank()
                        || text.length() > LONGEST
                        || text.codePoints().anyMatch(Character::isISOControl));
        if (cannotBe) {
            throw Problem.badRequest(name + " must be 1 to " + LONGEST + " characters without control characters");
        }
        return text == null ? null : text.strip();
    }

    /** A day such as 2022-03-02, or {@code null} where nothing was said. */
    public static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Problem.badRequest(name + " must be a day such as 2022-03-02, not '" + shown(text) + "'");
        }
    }

    /** Whether the only word that can be asked for was said. */
    public static boolean said(String name, String word, String text) {
        if (text != null && !text.equals(word)) {
            throw Problem.badRequest(name + " must be " + word + " or be left out, not '" + shown(text) + "'");
        }
        return text != null;
    }

    /** One of an enum's names, or {@code null} where nothing was said. */
    public static <E extends Enum<E>> E oneOf(String name, Class<E> words, String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest(name + " must be one of " + names(words) + ", not '" + shown(text) + "'"));
    }

    private static String names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
