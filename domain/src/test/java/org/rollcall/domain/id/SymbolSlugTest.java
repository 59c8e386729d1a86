package org.rollcall.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.InvalidValue;

/** The id of a proposal is the slug of its document's symbol. */
class SymbolSlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A/ES-11/L.1             | a-es-11-l-1
                    A/ES-11/L.16/Rev.1      | a-es-11-l-16-rev-1
                    A/RES/ES-10/…           | a-res-es-10
                    A/RES/ES-10/L.25        | a-res-es-10-l-25
                    A/C.3/79/L.5*           | a-c-3-79-l-5
                    A/RES/181(II)[A]        | a-res-181-ii-a
                    A/RES/63(I)[PARA.1]     | a-res-63-i-para-1
                    A/RES/1622(S-III)       | a-res-1622-s-iii
                    S/2022/155              | s-2022-155
                    TW/3/L.4                | tw-3-l-4
                    Ａ／ＥＳ－１１           | a-es-11
                    Décision №4             | de-cision-no4
                    ﬁ                       | fi
                    """)
    void a_symbol_becomes_lower_case_letters_digits_and_hyphens(String symbol, String slug) {
        assertThat(StreamId.ofSymbol(symbol)).hasToString(slug);
        assertThat(StreamId.ofSymbol(symbol).kind()).isEqualTo(StreamId.Kind.PROPOSAL);
    }

    @Test
    void a_symbol_cannot_name_a_stream_of_another_kind() {
        assertThat(StreamId.ofSymbol("assembly:unga").kind()).isEqualTo(StreamId.Kind.PROPOSAL);
        assertThat(StreamId.ofSymbol("meeting:a-pv-1").kind()).isEqualTo(StreamId.Kind.PROPOSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "***", "Ж", "…", "-"})
    void a_symbol_needs_a_letter_or_digit(String symbol) {
        assertThatThrownBy(() -> StreamId.ofSymbol(symbol))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("symbol needs at least one letter or digit");
    }

    @Test
    void a_symbol_is_needed_and_has_an_end() {
        assertThatThrownBy(() -> StreamId.ofSymbol(null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> StreamId.ofSymbol("x".repeat(201))).isInstanceOf(InvalidValue.class);
    }

    @Property
    void a_slug_is_its_own_slug(@ForAll String symbol) {
        StreamId slug;
        try {
            slug = StreamId.ofSymbol(symbol);
        } catch (InvalidValue refused) {
            return;
        }
        assertThat(StreamId.ofSymbol(slug.value())).isEqualTo(slug);
        assertThat(slug.value()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void simulations_and_imports_add_their_own_ending() {
        assertThat(StreamId.ofSymbol("A/ES-11/L.1").with("sim-k3x9")).hasToString("a-es-11-l-1-sim-k3x9");
        assertThat(StreamId.ofAssembly(AssemblyId.of("unga"))).hasToString("assembly:unga");
        assertThat(StreamId.ofAssembly(AssemblyId.of("unga")).kind()).isEqualTo(StreamId.Kind.ASSEMBLY);
        assertThat(StreamId.of("meeting:a-es-11-pv-5").kind()).isEqualTo(StreamId.Kind.MEETING);
    }
}
