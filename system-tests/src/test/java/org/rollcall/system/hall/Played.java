package org.rollcall.system.hall;

import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;

/**
 * A meeting that was played to its end.
 *
 * @param meeting its document
 */
public record Played(Hall hall, JsonNode meeting) {

    private static final Duration A_MEETING = Duration.ofSeconds(120);

    /** Plays that scenario as fast as it goes, and waits until the read side has all of it. */
    public static Played of(Hall hall, String scenario) {
        JsonNode made = must(201, hall.commands().post("/v1/simulations", """
                {"scenario":"%s","speed":500}""".formatted(scenario)));
        String slug = slug(made.path("meeting").asText());
        await().atMost(A_MEETING)
                .ignoreExceptions()
                .until(() -> ended(hall, made.path("id").asText()) && adjourned(hall, slug));
        return new Played(hall, must(200, hall.reads().get("/v1/meetings/" + slug)));
    }

    private static boolean ended(Hall hall, String simulation) {
        JsonNode now = must(200, hall.commands().get("/v1/simulations/" + simulation));
        if (now.path("state").asText().equals("FAILED")) {
            throw new AssertionError("the simulation failed: " + now);
        }
        return now.path("state").asText().equals("ENDED");
    }

    private static boolean adjourned(Hall hall, String slug) {
        return hall.reads()
                .get("/v1/meetings/" + slug)
                .json()
                .path("sitting")
                .asText()
                .equals("ADJOURNED");
    }

    /** The document of a proposal that the meeting took up, by its symbol. */
    public JsonNode proposal(String symbol) {
        String id = StreamSupport.stream(meeting.path("proposals").spliterator(), false)
                .filter(proposal -> proposal.path("symbol").asText().equals(symbol))
                .map(proposal -> proposal.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(symbol + " is not among " + meeting.path("proposals")));
        return must(200, hall.reads().get("/v1/proposals/" + id));
    }

    /** The last part of the meeting's address. */
    public String slug() {
        return slug(meeting.path("id").asText());
    }

    private static String slug(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }
}
