package org.rollcall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that every part of the system can hold and show. */
class TextTest {

    @Test
    void text_comes_back_in_normal_form_and_without_surrounding_blanks() {
        assertThat(Text.required("title", "  Cafe\u0301 \n", 10)).isEqualTo("Caf\u00e9");
        assertThat(Text.required("title", "\u212b", 10)).isEqualTo("\u00c5");
        assertThat(Text.required("title", "Åland, Türkiye, 中国, اليمن", 100)).isEqualTo("Åland, Türkiye, 中国, اليمن");
        assertThat(Text.required("title", "two\nlines\tand a tab", 100)).isEqualTo("two\nlines\tand a tab");
        assertThat(Text.required("title", "\ud83d\uddf3", 2)).isEqualTo("\ud83d\uddf3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001b",
                "\u007f",
                "\u0085",
                "\r",
                "\ud800",
                "\udfff",
                "\udc00\ud800",
                "\u202a",
                "\u202b",
                "\u202c",
                "\u202d",
                "\u202e",
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069",
                "\u200b",
                "\u2060",
                "\ufeff"
            })
    void what_cannot_be_stored_or_shown_safely_is_refused(String character) {
        assertThatThrownBy(() -> Text.required("title", "a" + character + "b", 100))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("title holds the character U+%04X, which cannot be shown safely"
                        .formatted((int) character.charAt(0)));
    }

    @Test
    void letters_that_need_their_joiners_are_text() {
        // Persian is written with U+200C; an emoji of several parts with U+200D.
        assertThat(Text.required("title", "می\u200cخواهم", 20)).contains("\u200c");
        assertThat(Text.required("title", "\ud83d\udc69\u200d\u2696", 20)).contains("\u200d");
    }

    @Test
    void nothing_and_blanks_are_missing_where_text_is_required() {
        assertThatThrownBy(() -> Text.required("title", null, 10)).hasMessage("title is missing");
        assertThatThrownBy(() -> Text.required("title", " \t", 10)).hasMessage("title is empty");
        assertThat(Text.optional("title", null, 10)).isNull();
        assertThat(Text.optional("title", " \n ", 10)).isNull();
    }

    @Test
    void text_has_an_end() {
        assertThat(Text.required("title", "x".repeat(10) + "    ", 10)).hasSize(10);
        assertThatThrownBy(() -> Text.required("title", "x".repeat(11), 10))
                .hasMessage("title is longer than 10 characters");
        assertThatThrownBy(() -> Text.required("title", "x".repeat(1_000_000), 10))
                .hasMessage("title is longer than 10 characters");
    }

    @Property
    void text_once_taken_is_taken_again_as_it_is(@ForAll String any) {
        String text;
        try {
            text = Text.required("title", any, 1_000);
        } catch (InvalidValue refused) {
            return;
        }
        assertThat(Text.required("title", text, 1_000)).isEqualTo(text);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Property
    void anything_can_be_quoted(@ForAll String any) {
        String shown = Text.shown(any, 50);

        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(51);
        assertThat(Text.shown(shown, 51)).isEqualTo(shown);
        assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(shown);
        assertThat(shown).doesNotContain("\u0000", "\u202e");
    }

    @Test
    void what_is_refused_is_quoted_so_that_it_can_be_stored() {
        InvalidValue refused = new InvalidValue("mem\u0000ber", "must be no '" + "\ud800" + "x".repeat(10_000));

        assertThat(refused.getMessage())
                .startsWith("mem\ufffdber must be no '\ufffdxxx")
                .hasSize(401)
                .endsWith("x…");
        assertThat(refused.field()).isEqualTo("mem\ufffdber");
    }
}
