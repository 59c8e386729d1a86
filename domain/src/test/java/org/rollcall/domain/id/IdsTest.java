package org.rollcall.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/** An id checks itself: what is not one is refused with an example of what is. */
class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a-es-11-l-1.1", "a.9999", "a-es-11-l-1-undl-3959039.12"})
    void a_ballot_is_a_proposal_a_dot_and_a_number(String id) {
        assertThat(BallotId.of(id)).hasToString(id);
        assertThat(BallotId.of(BallotId.of(id).toString())).isEqualTo(BallotId.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ".1",
                "a.",
                "a.0",
                "a.01",
                "a.10000",
                "a.-1",
                "a.1.",
                "A.1",
                "a b.1",
                "assembly:unga.1",
                "a.1 ",
                "a.１"
            })
    void nothing_else_is_a_ballot(String id) {
        assertThatThrownBy(() -> BallotId.of(id)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UKR", "S-0417", "x", "012345678901234567890123"})
    void a_member_has_a_code(String code) {
        assertThat(MemberCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " UKR", "UKR\n", "-A", "Türkiye", "0123456789012345678901234", "A\u0000B", "А"})
    void nothing_else_is_a_member(String code) {
        assertThatThrownBy(() -> MemberCode.of(code))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("such as UKR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-es-11-l-1", "assembly:unga", "meeting:a-es-11-pv-5", "0"})
    void a_stream_has_a_name(String id) {
        assertThat(StreamId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "A",
                "a.1",
                "a/b",
                "committee:six",
                "assembly:",
                "assembly:assembly:a",
                "a\n",
                "é"
            })
    void nothing_else_is_a_stream(String id) {
        assertThatThrownBy(() -> StreamId.of(id))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("a-es-11-l-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNGA", "-unga", "unga-", "un ga", "un:ga"})
    void nothing_else_is_an_assembly(String id) {
        assertThatThrownBy(() -> AssemblyId.of(id))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("such as unga");
    }

    @Test
    void a_command_has_1_to_128_visible_characters() {
        assertThat(CommandId.of("~".repeat(128)).value()).hasSize(128);
        for (String bad : List.of("", "a b", "ü", "a\n", "x".repeat(129))) {
            assertThatThrownBy(() -> CommandId.of(bad)).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void nothing_is_no_id() {
        assertThatThrownBy(() -> BallotId.of(null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> MemberCode.of(null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> StreamId.of(null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> AssemblyId.of(null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CommandId.of(null)).isInstanceOf(InvalidValue.class);
    }

    @Property
    void any_text_is_an_id_or_refused(@ForAll String text) {
        List<Function<String, Object>> readers =
                List.of(BallotId::of, MemberCode::of, StreamId::of, AssemblyId::of, CommandId::of);
        for (Function<String, Object> reader : readers) {
            try {
                assertThat(reader.apply(text)).hasToString(text);
            } catch (InvalidValue refused) {
                assertThat(refused.getMessage()).isNotBlank().isEqualTo(Text.shown(refused.getMessage(), 500));
            }
        }
    }
}
