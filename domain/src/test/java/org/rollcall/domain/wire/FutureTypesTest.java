package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.closed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.fold.Reading;

/** A well-formed envelope of a type that this software does not know is not garbage: its stream waits. */
class FutureTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rollcall.vote-delegated.v1", "rollcall.vote-cast.v2", "rollcall.tea.v999"})
    void a_type_from_the_future_is_unknown(String type) {
        assertThat(future(type).read()).isEqualTo(new Reading.Unknown(type));
        assertThat(future(type).value("[1, {\"anything\": null}]").read()).isEqualTo(new Reading.Unknown(type));
    }

    @Test
    void what_is_around_it_must_be_sound_all_the_same() {
        assertGarbage(future("rollcall.tea.v1").without("ce_id"));
        assertGarbage(future("rollcall.tea.v1").without("ce_actor"));
        assertGarbage(future("rollcall.tea.v1").header("ce_time", "yesterday"));
        assertGarbage(future("rollcall.tea.v1").header("ce_subject", "a-l-2"));
        assertGarbage(future("rollcall.tea.v1").header("ce_specversion", "2.0"));
        assertGarbage(future("rollcall.tea.v1").value("{\"half\":"));
        assertGarbage(future("rollcall.tea.v1").value("{\"twice\":1,\"twice\":2}"));
        assertGarbage(future("rollcall.tea.v1").value((byte[]) null));
    }

    @Test
    void it_is_at_most_sixteen_deep() {
        assertThat(future("rollcall.tea.v1").value(nested(16)).read()).isInstanceOf(Reading.Unknown.class);
        assertGarbage(future("rollcall.tea.v1").value(nested(17)));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static Bytes future(String type) {
        return Bytes.of(closed(1)).header("ce_type", type).value("{\"leaves\":\"green\"}");
    }

    private static void assertGarbage(Bytes bytes) {
        assertThat(bytes.read()).isInstanceOf(Reading.Unreadable.class);
    }
}
