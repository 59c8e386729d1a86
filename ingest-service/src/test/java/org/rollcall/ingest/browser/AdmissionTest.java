package org.rollcall.ingest.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.InvalidValue;
import org.rollcall.ingest.browser.Admission.Asked;
import org.rollcall.ingest.browser.Admission.Ruling;

class AdmissionTest {

    private static final String PAGE = "http://127.0.0.1:8080";

    private final Admission local = new Admission(List.of(PAGE), List.of(), "127.0.0.1");
    private final Admission everywhere = new Admission(List.of("https://votes.example"), List.of(), "0.0.0.0");

    @ParameterizedTest
    @CsvSource({
        "POST,    127.0.0.1:8081,     ,                          OPEN",
        "POST,    localhost:8081,     ,                          OPEN",
        "POST,    [::1]:8081,         ,                          OPEN",
        "POST,    127.0.0.1:8081,     http://127.0.0.1:8080,     SHARED",
        "OPTIONS, 127.0.0.1:8081,     http://127.0.0.1:8080,     SHARED",
        "GET,     127.0.0.1:8081,     http://127.0.0.1:8080,     SHARED",
        "POST,    127.0.0.1:8081,     http://127.0.0.1:8081,     OPEN",
        "POST,    127.0.0.1:8081,     http://evil.example,       FOREIGN",
        "POST,    127.0.0.1:8081,     http://127.0.0.1:8090,     FOREIGN",
        "POST,    127.0.0.1:8081,     https://127.0.0.1:8080,    FOREIGN",
        "POST,    127.0.0.1:8081,     http://127.0.0.1:8080.evil.example, FOREIGN",
        "POST,    127.0.0.1:8081,     null,                      FOREIGN",
        "DELETE,  127.0.0.1:8081,     http://evil.example,       FOREIGN",
        "OPTIONS, 127.0.0.1:8081,     http://evil.example,       FOREIGN",
        "GET,     127.0.0.1:8081,     http://evil.example,       OPEN",
        "POST,    evil.example:8081,  http://evil.example:8081,  ELSEWHERE",
        "GET,     evil.example:8081,  ,                          ELSEWHERE",
        "POST,    127.0.0.1.evil.example, ,                      ELSEWHERE",
    })
    void on_the_loopback(String method, String host, String origin, Ruling ruling) {
        assertThat(local.of(new Asked(method, host, origin))).isEqualTo(ruling);
    }

    /** In a container it is reached under names that it cannot know; pages are still only those on the list. */
    @ParameterizedTest
    @CsvSource({
        "POST, ingest-service:8081, ,                           OPEN",
        "POST, votes.example,       https://votes.example,      SHARED",
        "POST, evil.example:8081,   http://evil.example:8081,   FOREIGN",
        "POST, 10.0.0.7:8081,       http://10.0.0.7:8081,       OPEN",
    })
    void listening_for_everyone(String method, String host, String origin, Ruling ruling) {
        assertThat(everywhere.of(new Asked(method, host, origin))).isEqualTo(ruling);
    }

    @Test
    void a_name_that_an_operator_lists_is_its_own() {
        var named = new Admission(List.of(), List.of("Votes.Example"), "127.0.0.1");
        assertThat(named.of(new Asked("POST", "votes.example:8081", null))).isEqualTo(Ruling.OPEN);
        assertThat(named.of(new Asked("POST", "votes.example:8081", "http://votes.example:8081")))
                .isEqualTo(Ruling.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "http://*",
                "null",
                "127.0.0.1:8080",
                "http://127.0.0.1:8080/",
                "HTTP://A.example",
                "ftp://a",
                ""
            })
    void a_setting_that_no_browser_would_send_is_refused(String origin) {
        assertThatThrownBy(() -> new Admission(List.of(origin), List.of(), "127.0.0.1"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("rollcall.ingest.browser.origins");
    }
}
