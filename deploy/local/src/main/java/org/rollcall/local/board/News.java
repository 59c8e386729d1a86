package org.rollcall.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.rollcall.local.client.BallotState;

/** The last votes in words, the newest first. An import's order is not that of the hall: it has no last votes. */
final class News {
    private static final int SHOWN = 3;

    private News() {}

    static List<String> of(BallotState ballot) {
        if (ballot.document().path("provenance").path("kind").asText().equals("IMPORTED")) {
            return List.of();
        }
        return ballot.votes().stream()
                .filter(vote -> vote.path("seq").isNumber())
                .sorted(Comparator.comparingLong(
                                (JsonNode vote) -> vote.path("seq").asLong())
                        .reversed())
                .limit(SHOWN)
                .map(News::words)
                .toList();
    }

    private static String words(JsonNode vote) {
        String name = vote.path("name").asText(vote.path("member").asText());
        String did =
                switch (Light.of(vote)) {
                    case YES -> "in favour";
                    case NO -> "against";
                    case ABSTAIN -> "abstained";
                    default -> "voted";
                };
        return name + (vote.path("changed").asBoolean() ? " changed its vote: " : " ") + did;
    }
}
