package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Given any text, then it is read as the same instant as by the JDK, or by neither. */
class InstantsTest {

    private static final long SEED = 20220302;
    private static final String LETTERS = "0123456789-:T.Zz+ ";
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void it_reads_what_the_jdk_reads_and_refuses_what_it_refuses() {
        Random dice = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = text(dice);
            Instant expected = readBy(Instant::parse, text);
            assertThat(readBy(Instants::of, text))
                    .as("%s (seed %d)", text, SEED)
                    .isEqualTo(expected);
            read += expected == null ? 0 : 1;
        }
        assertThat(read).isBetween(100_000, 190_000);
    }

    private static String text(Random dice) {
        int nanos = dice.nextBoolean() ? dice.nextInt(1_000) * 1_000_000 : dice.nextInt(1_000_000_000);
        var text = new StringBuilder(Instant.ofEpochSecond(dice.nextLong(FIRST, LAST), dice.nextInt(3) == 0 ? 0 : nanos)
                .toString());
        if (dice.nextInt(3) == 0) {
            text.setCharAt(dice.nextInt(text.length()), LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        if (dice.nextInt(6) == 0) {
            text.deleteCharAt(dice.nextInt(text.length()));
        }
        return text.toString();
    }

    private static Instant readBy(Function<String, Instant> reader, String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
