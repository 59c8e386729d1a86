package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ballot as a client knows it: the snapshot, brought forward by deltas.
 *
 * @param document the ballot's document, without its votes
 * @param votes of the members in the order of the roll; empty where no roll is known
 */
public record BallotState(JsonNode document, List<JsonNode> votes) {
    private static final String[] MOVING = {
        "state",
        "at",
        "closedAt",
        "tally",
        "verdict",
        "announced",
        "voidReason",
        "resolution",
        "intended",
        "notParticipating",
        "figures"
    };

    /** From a snapshot. */
    public static BallotState of(JsonNode snapshot) {
        ObjectNode document = snapshot.deepCopy();
        JsonNode votes = document.remove("votes");
        List<JsonNode> all = new ArrayList<>();
        if (votes != null) {
            votes.forEach(all::add);
        }
        return new BallotState(document, List.copyOf(all));
    }

    /** The position in the ballot's stream. */
    public long seq() {
        return document.path("seq").asLong();
    }

    /** OPEN, CLOSED, ANNOUNCED or VOIDED. */
    public String state() {
        return document.path("state").asText();
    }

    /** True until the gavel. */
    public boolean isOpen() {
        return state().equals("OPEN");
    }

    /**
     * This state after the delta; itself when the delta is old.
     *
     * @return empty when something between is missing, and the ballot must be loaded anew
     */
    public Optional<BallotState> after(JsonNode delta) {
        long from = delta.path("from").asLong();
        long to = delta.path("to").asLong();
        if (to <= seq()) {
            return Optional.of(this);
        }
        if (from > seq()) {
            return Optional.empty();
        }
        ObjectNode next = document.deepCopy();
        for (String field : MOVING) {
            if (delta.has(field)) {
                next.set(field, delta.get(field));
            }
        }
        next.put("seq", to);
        return Optional.of(new BallotState(next, votesAfter(delta.path("votes"))));
    }

    private List<JsonNode> votesAfter(JsonNode changes) {
        Map<String, JsonNode> changed = new HashMap<>();
        changes.forEach(vote -> changed.put(vote.path("member").asText(), vote));
        return votes.stream()
                .map(vote -> merged(vote, changed.get(vote.path("member").asText())))
                .toList();
    }

    private static JsonNode merged(JsonNode vote, JsonNode change) {
        if (change == null) {
            return vote;
        }
        ObjectNode next = vote.deepCopy();
        next.setAll((ObjectNode) change);
        return next;
    }

    /** A number of the tally: yes, no, abstain, pending, members. */
    public int count(String figure) {
        return document.path("tally").path(figure).asInt();
    }

    /** A figure of the tally as it is shown; one that is not known says so. */
    public String figure(String name) {
        JsonNode value = document.path("tally").path(name);
        return value.isNumber() ? value.asText() : "?";
    }

    /** Members that have voted. */
    public int cast() {
        return count("yes") + count("no") + count("abstain");
    }

    /** A text of the document, or empty. */
    public String text(String field) {
        return document.path(field).asText("").replace("null", "");
    }

    /** The verdict in words, once there is one. */
    public String verdictWords() {
        JsonNode words = document.path("verdict").path("words");
        return words.isTextual() ? words.asText() : "";
    }
}
