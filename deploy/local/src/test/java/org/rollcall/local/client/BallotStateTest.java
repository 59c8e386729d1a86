package org.rollcall.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BallotStateTest {
    private final BallotState at10 = BallotState.of(json("""
            {"id":"x.1","seq":10,"state":"OPEN","symbol":"X","tally":{"members":3,"yes":1,"no":0,"abstain":0,"pending":2},
             "verdict":{"outcome":null,"words":null},"votes":[{"member":"AMB"}]}
            """));

    @Test
    void an_old_change_is_dropped() {
        assertThat(at10.after(json("{\"from\":8,\"to\":10,\"tally\":{\"yes\":0}}")))
                .hasValue(at10);
    }

    @Test
    void a_change_that_reaches_further_is_taken_whole() {
        BallotState next = at10.after(json("""
                        {"from":9,"to":12,"state":"CLOSED","tally":{"members":3,"yes":2,"no":0,"abstain":0,"pending":1},
                         "verdict":{"outcome":"ADOPTED","words":"adopted: 2 of the 2 that voted yes or no"}}
                        """)).orElseThrow();

        assertThat(next.seq()).isEqualTo(12);
        assertThat(next.isOpen()).isFalse();
        assertThat(next.cast()).isEqualTo(2);
        assertThat(next.verdictWords()).startsWith("adopted");
        assertThat(next.text("symbol")).isEqualTo("X");
    }

    @Test
    void a_gap_means_loading_anew() {
        assertThat(at10.after(json("{\"from\":11,\"to\":12}"))).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
