package org.rollcall.system.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;

/** Holds what people are shown against what the log says. */
public final class Expected {

    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    private Expected() {}

    /** Waits until the read side has that ballot in that state. */
    public static JsonNode shown(Hall hall, String ballot, String state) {
        await().atMost(CATCH_UP)
                .ignoreExceptions()
                .until(() -> state.equals(hall.reads()
                        .get("/v1/ballots/" + ballot)
                        .json()
                        .path("state")
                        .asText()));
        return hall.reads().get("/v1/ballots/" + ballot).json();
    }

    /** The projection of a ballot is the fold of the log: figures, outcome, and each member's vote. */
    public static void equalsTheFold(Hall hall, String ballot) {
        Truth truth = Truth.of(hall.pair().bootstrapServers());
        var folded = truth.ballot(ballot);
        await().atMost(CATCH_UP)
                .ignoreExceptions()
                .until(() -> hall.reads()
                                .get("/v1/ballots/" + ballot)
                                .json()
                                .path("seq")
                                .asLong()
                        == folded.seq());
        JsonNode shown = hall.reads().get("/v1/ballots/" + ballot).json();
        assertThat(tally(shown)).isEqualTo(folded.votes().tally());
        assertThat(choices(shown)).isEqualTo(truth.choices(ballot));
        assertThat(shown.path("state").asText()).isEqualTo(folded.state());
        if (folded.verdict().outcome() != null) {
            assertThat(shown.at("/verdict/outcome").asText())
                    .isEqualTo(folded.verdict().outcome().name());
        }
    }

    /** What counts of all ballots together is the same in the projection and in the fold of the log. */
    public static void whatCountsIsTheFolds(Hall hall) {
        await().atMost(CATCH_UP).untilAsserted(() -> {
            Truth truth = Truth.of(hall.pair().bootstrapServers());
            assertThat(hashOfProjection(hall))
                    .isEqualTo(WhatCounts.hashOf(truth.ballots().map(WhatCounts::of)));
        });
    }

    private static String hashOfProjection(Hall hall) {
        return new Http(hall.tally().address())
                .get("/v1/projection/hash")
                .json()
                .path("hash")
                .asText();
    }

    public static Tally tally(JsonNode ballot) {
        JsonNode tally = ballot.get("tally");
        return new Tally(
                tally.get("members").asLong(),
                tally.get("yes").asLong(),
                tally.get("no").asLong(),
                tally.get("abstain").asLong());
    }

    private static Map<String, Choice> choices(JsonNode ballot) {
        Map<String, Choice> choices = new TreeMap<>();
        for (JsonNode vote : ballot.get("votes")) {
            choices.put(
                    vote.get("member").asText(),
                    vote.get("choice").isNull()
                            ? null
                            : Choice.of(vote.get("choice").asText()));
        }
        return choices;
    }
}
