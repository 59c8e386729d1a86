package org.rollcall.system.fault.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollcall.domain.roll.Tally;

/**
 * One thing that a watcher saw.
 *
 * @param name {@code snapshot}, {@code delta} or {@code reset}
 * @param from the position that a delta builds on; of a snapshot 0
 * @param to the position afterwards
 * @param tally as it was shown, or {@code null} of a reset
 * @param connection the how manyeth of this watcher it came over
 */
public record Sight(String name, long from, long to, String state, Tally tally, int connection) {

    static Sight reset(int connection) {
        return new Sight("reset", 0, 0, null, null, connection);
    }

    static Sight of(String name, JsonNode data, int connection) {
        JsonNode tally = data.path("tally");
        return new Sight(
                name,
                data.path("from").asLong(0),
                name.equals("delta") ? data.path("to").asLong() : data.path("seq").asLong(),
                data.path("state").asText(),
                new Tally(
                        tally.path("members").asLong(),
                        tally.path("yes").asLong(),
                        tally.path("no").asLong(),
                        tally.path("abstain").asLong()),
                connection);
    }
}
