package org.rollcall.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rollcall.local.Trouble;

class AnswerTest {
    @Test
    void a_refusal_is_told_with_its_words_and_its_name() {
        Answer answer = answer(422, "{\"detail\":\"XXX is not on the roll.\",\"reason\":\"NOT_ON_ROLL\"}");

        assertThatThrownBy(answer::orTrouble)
                .isInstanceOf(Trouble.class)
                .hasMessage("Not done: XXX is not on the roll (NOT_ON_ROLL).");
    }

    @Test
    void refused_by_the_log_is_refused_whatever_the_status() {
        assertThatThrownBy(answer(200, "{\"effect\":\"REFUSED\",\"reason\":\"BALLOT_CLOSED\"}")::orTrouble)
                .hasMessageContaining("BALLOT_CLOSED");
    }

    @Test
    void a_page_in_place_of_json_is_still_an_answer() {
        assertThat(answer(502, "Bad gateway").whyNot()).isEqualTo("Not done: Bad gateway.");
        assertThat(answer(404, "<html><body>Not found</body></html>").whyNot())
                .isEqualTo("The service answered 404 without a reason.");
        assertThat(answer(500, "").whyNot()).isEqualTo("The service answered 500 without a reason.");
    }

    private static Answer answer(int status, String body) {
        return Api.answer(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
