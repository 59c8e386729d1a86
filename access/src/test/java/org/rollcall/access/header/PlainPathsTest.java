package org.rollcall.access.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are read at all. */
class PlainPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/ballots/a-es-11-l-1.1/votes",
                "/v1/ballots/tw-3-l-5.1/board.svg",
                "/v1/meetings/meeting:a-es-11-pv-5",
                "/_static/reactive-element/2.1.2/reactive-element.js",
                "/members/C%C3%B4te",
                "/q/swagger-ui/"
            })
    void addresses_of_ours_are_plain(String path) {
        assertThat(PlainPaths.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/ballots",
                "/v1//ballots",
                "/v1/ballots;x",
                "/v1/;role=secretariat/ballots",
                "/v1%2Fballots",
                "/v1%2fballots",
                "/v1/%5cballots",
                "/v1\\ballots",
                "/v1/./ballots",
                "/v1/x/../ballots",
                "/v1/ballots/..",
                "/v1/ballots/.",
                "/v1/%2e%2e/ballots",
                "/v1/ballots%3Bx",
                "/v1/ballots%00",
                "/v1/ballots%0d%0a",
                "/v1/ballots%252f"
            })
    void what_two_readers_read_differently_is_not(String path) {
        assertThat(PlainPaths.isPlain(path)).isFalse();
    }
}
